import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp, watch } from 'vue'
import { ApiError } from '@/api/problem'
import App from './App.vue'
import { i18n, setLocale } from './i18n'
import { router } from './router'
import { usePreferences } from './stores/preferences'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'

const MAX_RETRIES = 2

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only silence and server faults are worth another try.
      retry: (count, error) => count < MAX_RETRIES && (!(error instanceof ApiError) || error.isUnreachable || error.status >= 500),
    },
  },
})

const app = createApp(App).use(createPinia()).use(i18n).use(router).use(VueQueryPlugin, { queryClient })
const preferences = usePreferences()

await setLocale(preferences.locale)
watch(() => preferences.locale, setLocale)
app.mount('#app')
