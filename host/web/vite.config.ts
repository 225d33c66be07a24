import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { precompress } from './build/precompress.ts'

const server = process.env.PLUGINHOST_URL ?? 'http://127.0.0.1:9537'
const forwarded = { target: server, ws: true }

export default defineConfig({
  // Vue's compiler must leave the tags of plugin-provided elements alone.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ph-') } } }), precompress()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  // data: fonts and inlined scripts would break the content security policy; images may stay inline.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
  server: { proxy: { '/api': forwarded, '/openapi': forwarded, '/version': forwarded } },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'] },
})
