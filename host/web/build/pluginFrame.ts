import { build, type Plugin } from 'vite'

/** The script inside plugins' sandboxed frames is one file of its own: a frame may load nothing else of the web UI, so it shares no chunk with it. */
export function pluginFrame(alias: Record<string, string>): Plugin {
  let outDir = 'dist'
  let root = '.'
  return {
    name: 'plugin-frame',
    apply: 'build',
    configResolved(config) {
      ;({ root } = config)
      ;({ outDir } = config.build)
    },
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        root,
        publicDir: false,
        resolve: { alias },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2022',
          modulePreload: false,
          reportCompressedSize: false,
          rollupOptions: { input: 'src/pluginFrame/main.ts', output: { entryFileNames: 'plugin-frame.js' } },
        },
      })
    },
  }
}
