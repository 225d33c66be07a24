import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { pluginFrame } from './build/pluginFrame.ts'
import { precompress } from './build/precompress.ts'

const server = process.env.PLUGINHOST_URL ?? 'http://127.0.0.1:9537'
const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) }
const forwarded = { target: server, ws: true }

export default defineConfig({
  plugins: [vue(), pluginFrame(alias), precompress()],
  resolve: { alias },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  // data: fonts and inlined scripts would break the content security policy; images may stay inline.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
  server: { proxy: { '/api': forwarded, '/openapi': forwarded, '/plugin-ui': forwarded, '/version': forwarded } },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'] },
})
