import { Activity, CheckCheck, CircleHelp, FolderUp, Images, Info, Languages, LogOut, Moon, Puzzle, RotateCcw, RotateCw, SlidersHorizontal, Star, Sun, SunMoon, Tag, Trash2, Undo2, UserRound, ArrowDownNarrowWide, PanelRight } from '@lucide/vue'
import { computed, type Component, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { directed, SORT_KEYS } from '@/lib/sort'
import { useLibrary } from '@/stores/library'
import { usePreferences } from '@/stores/preferences'
import { useSelection } from '@/stores/selection'
import { useShell } from '@/stores/shell'
import { useEdits } from './useEdits'
import { usePlugins, useSlots } from './usePlugins'
import { useSession } from './useSession'
import { useViewState } from './useViewState'

export interface Command {
  id: string
  title: string
  group: string
  icon: Component
  keys?: string[]
  run: () => unknown
}

/** Everything that can be done right now, for the palette. */
export function useCommands(): ComputedRef<Command[]> {
  const { t } = useI18n()
  const router = useRouter()
  const shell = useShell()
  const library = useLibrary()
  const preferences = usePreferences()
  const selection = useSelection()
  const edits = useEdits()
  const view = useViewState()
  const { signOut } = useSession()
  const { plugins, act } = usePlugins()
  const { data: slots } = useSlots()

  function navigation(): Command[] {
    const group = t('palette.go')
    const to = (name: string, query = {}): (() => unknown) => () => router.push({ name, query })
    const pages = (slots.value ?? []).map((slot): Command => {
      const run = (): unknown => (slot.slot === 'page' ? router.push({ name: 'page', params: { plugin: slot.plugin, element: slot.element } }) : view.showPanel(`x-${slot.element}`))
      return { id: `slot-${slot.element}`, title: slot.title, group, icon: slot.slot === 'page' ? Puzzle : PanelRight, run }
    })
    return [
      { id: 'all', title: t('nav.all'), group, icon: Images, run: to('library') },
      { id: 'best', title: t('nav.best'), group, icon: Star, run: to('library', { q: 'stars>=4' }) },
      { id: 'untagged', title: t('nav.untagged'), group, icon: Tag, run: to('library', { q: 'no:tags' }) },
      { id: 'trash', title: t('nav.trash'), group, icon: Trash2, run: to('trash') },
      { id: 'tasks', title: t('nav.tasks'), group, icon: Activity, run: () => view.showPanel('tasks') },
      { id: 'plugins', title: t('nav.plugins'), group, icon: Puzzle, run: to('plugins') },
      { id: 'account', title: t('nav.account'), group, icon: UserRound, run: to('account') },
      ...pages,
    ]
  }

  function onSelection(): Command[] {
    if (selection.count === 0) return []
    const group = t('palette.selection', { n: selection.count }, selection.count)
    const withTargets = (run: (targets: Awaited<ReturnType<typeof edits.targetsOfSelection>>) => unknown) => async () => run(await edits.targetsOfSelection())
    const rating = [5, 4, 3, 2, 1, 0].map((n): Command => ({ id: `rate-${n}`, title: n === 0 ? t('stars.clear') : t('stars.set', { n }, n), group, icon: Star, keys: [`${n}`], run: withTargets((targets) => edits.rate(targets, n)) }))
    const move: Command = view.isTrash.value
      ? { id: 'restore', title: t('action.restore'), group, icon: RotateCcw, run: withTargets(edits.restore) }
      : { id: 'to-trash', title: t('action.trash'), group, icon: Trash2, keys: ['Del'], run: withTargets(edits.trash) }
    return [{ id: 'tag', title: t('tags.add'), group, icon: Tag, keys: ['T'], run: () => (shell.tagRequested = true) }, ...rating, move]
  }

  function inLibrary(): Command[] {
    const group = t('palette.library')
    const sorts = SORT_KEYS.map((key): Command => ({ id: `sort-${key}`, title: t('sort.by', { key: t(`sort.${key}`) }), group, icon: ArrowDownNarrowWide, run: () => view.sortBy(directed(key)) }))
    return [
      { id: 'import', title: t('import.title'), group, icon: FolderUp, run: () => (shell.importOpen = true) },
      { id: 'undo', title: t('palette.undo'), group, icon: Undo2, keys: ['Mod', 'Z'], run: () => edits.undo() },
      { id: 'select-all', title: t('action.selectAll'), group, icon: CheckCheck, keys: ['Mod', 'A'], run: selection.selectAll },
      { id: 'filter', title: t('filter.title'), group, icon: SlidersHorizontal, run: () => view.showPanel('filter') },
      { id: 'info', title: t('info.title'), group, icon: Info, keys: ['I'], run: () => view.showPanel('info') },
      { id: 'refresh', title: t('palette.refresh'), group, icon: RotateCw, run: () => library.refresh() },
      ...sorts,
    ]
  }

  function program(): Command[] {
    const group = t('palette.program')
    const reloads = plugins.value.filter((plugin) => plugin.state !== 'disabled').map((plugin): Command => ({
      id: `reload-${plugin.id}`,
      title: t('palette.reload', { name: plugin.name }),
      group,
      icon: RotateCw,
      run: () => {
        void router.push({ name: 'plugins', params: { id: plugin.id } })
        act.mutate({ id: plugin.id, verb: 'reload' })
      },
    }))
    const themes = (['system', 'light', 'dark'] as const).map((theme): Command => ({ id: `theme-${theme}`, title: `${t('account.theme')}: ${t(`theme.${theme}`)}`, group, icon: { system: SunMoon, light: Sun, dark: Moon }[theme], run: () => (preferences.theme = theme) }))
    return [
      { id: 'keys', title: t('nav.keys'), group, icon: CircleHelp, keys: ['?'], run: () => (shell.helpOpen = true) },
      ...themes,
      { id: 'en', title: 'English', group, icon: Languages, run: () => (preferences.locale = 'en') },
      { id: 'de', title: 'Deutsch', group, icon: Languages, run: () => (preferences.locale = 'de') },
      ...reloads,
      { id: 'sign-out', title: t('palette.signOut'), group, icon: LogOut, run: () => signOut.mutate() },
    ]
  }

  return computed(() => [...onSelection(), ...navigation(), ...(view.isInLibrary.value ? inLibrary() : inLibrary().slice(0, 2)), ...program()])
}
