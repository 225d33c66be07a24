import { watchEffect } from 'vue'

export function useTitle(title: () => string): void {
  watchEffect(() => {
    document.title = title() === '' ? 'PluginHost' : `${title()} · PluginHost`
  })
}
