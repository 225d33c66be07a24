import { computed, onBeforeUnmount, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { getCsrfToken } from '@/api/client'
import { slotModuleUrl } from '@/api/urls'
import { usePreferences } from '@/stores/preferences'
import { useSlots } from './usePlugins'

const DEFINE_TIMEOUT_MS = 10_000

/** What a plugin's element finds in its `host` property. */
export interface PluginUiHost {
  api: string
  plugin: string
  locale: string
  theme: string
  csrf: () => string | null
  navigate: (path: string) => void
}

/** Loads a slot's module and puts its custom element into the page; the element is told when theme or language change. */
export function usePluginElement(container: Readonly<ShallowRef<HTMLElement | null>>, name: Ref<string>) {
  const { t, locale } = useI18n()
  const router = useRouter()
  const preferences = usePreferences()
  const { data: slots, isPending, error: listError, refetch } = useSlots()
  const failure = shallowRef<Error | null>(null)
  const element = shallowRef<(HTMLElement & { host?: PluginUiHost }) | null>(null)
  const slot = computed(() => slots.value?.find((candidate) => candidate.element === name.value) ?? null)

  const hostFor = (plugin: string): PluginUiHost => ({
    api: '/api/v1',
    plugin,
    locale: locale.value,
    theme: document.documentElement.dataset.theme ?? 'dark',
    csrf: getCsrfToken,
    navigate: (path) => void router.push(path),
  })

  async function mount(): Promise<void> {
    failure.value = null
    element.value?.remove()
    element.value = null
    const wanted = slot.value
    if (!wanted || !container.value) return
    try {
      await import(/* @vite-ignore */ slotModuleUrl(wanted.plugin, wanted.module))
      const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(t('slots.undefined', { element: wanted.element }))), DEFINE_TIMEOUT_MS))
      await Promise.race([customElements.whenDefined(wanted.element), late])
      if (slot.value !== wanted || !container.value) return
      const made: HTMLElement & { host?: PluginUiHost } = document.createElement(wanted.element)
      made.host = hostFor(wanted.plugin)
      container.value.replaceChildren(made)
      element.value = made
    } catch (reason) {
      failure.value = reason instanceof Error ? reason : new Error(String(reason))
    }
  }

  watch([slot, container], mount, { immediate: true, flush: 'post' })
  watch([locale, () => preferences.theme], () => {
    if (element.value && slot.value) element.value.host = hostFor(slot.value.plugin)
  }, { flush: 'post' })
  onBeforeUnmount(() => element.value?.remove())

  return { slot, failure, listError, isPending, retry: () => (listError.value ? refetch() : mount()) }
}
