import { computed, onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { readTheme } from '@/lib/pluginUi/tokens'
import type { State } from '@/lib/pluginUi/protocol'
import { useLibrary } from '@/stores/library'
import { useSelection } from '@/stores/selection'
import { useViewState } from './useViewState'

/** What plugins' parts are told of the page. A place that shows one picture says which; elsewhere it is the open or the chosen one. */
export function usePartState(picture: Ref<number | null | undefined>) {
  const { locale } = useI18n()
  const { openId } = useViewState()
  const selection = useSelection()
  const library = useLibrary()
  const theme = shallowRef(readTheme())
  const watcher = new MutationObserver(() => (theme.value = readTheme()))

  onMounted(() => watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] }))
  onBeforeUnmount(() => watcher.disconnect())

  return computed<State>(() => ({
    picture: picture.value !== undefined ? picture.value : (openId.value ?? selection.first()?.id ?? null),
    selection: { count: selection.count, ids: selection.chosen.mode === 'some' ? [...selection.chosen.ids] : null, query: library.query },
    theme: theme.value,
    locale: locale.value,
  }))
}
