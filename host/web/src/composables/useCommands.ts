import { Activity, ArrowDownNarrowWide, ArrowUpDown, BookImage, CheckCheck, CircleHelp, CircleUserRound, FileCode2, FolderKanban, FolderUp, Grid2x2, Images, Info, Languages, LogOut, Moon, PanelRight, Power, Puzzle, RotateCw, Rows3, Search, SlidersHorizontal, Sparkles, Square, SquareCheck, Star, StarOff, Sun, SunMoon, Tag, Trash2, Undo2, UserRound, X, ZoomIn, ZoomOut } from '@lucide/vue'
import { computed, type Component, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { COLLECTION_KINDS, type CollectionKind } from '@/api/collections'
import { collectionTerm } from '@/lib/collections/terms'
import { directed, SORT_KEYS, sortOf } from '@/lib/sort'
import { useCollectionDesk } from '@/stores/collections'
import { useLibrary } from '@/stores/library'
import { BADGES, GRID_LAYOUTS, usePreferences } from '@/stores/preferences'
import { useSelection } from '@/stores/selection'
import { useShell } from '@/stores/shell'
import { useCollections } from './useCollections'
import { useEdits } from './useEdits'
import { usePlugins, useSlots, type PluginVerb } from './usePlugins'
import { useSelectionActions } from './useSelectionActions'
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
  const { isOwner, signOut } = useSession()
  const { plugins, act: actOn } = usePlugins()
  const actions = useSelectionActions(() => view.isTrash.value)
  const { data: slots } = useSlots()
  const desk = useCollectionDesk()
  const { all: collections } = useCollections()

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
      { id: 'unrated', title: t('nav.unrated'), group, icon: StarOff, run: to('library', { q: 'stars:0' }) },
      { id: 'generated', title: t('nav.generated'), group, icon: Sparkles, run: to('library', { q: 'has:generation' }) },
      { id: 'untagged', title: t('nav.untagged'), group, icon: Tag, run: to('library', { q: 'no:tags' }) },
      { id: 'trash', title: t('nav.trash'), group, icon: Trash2, run: to('trash') },
      { id: 'tasks', title: t('nav.tasks'), group, icon: Activity, run: () => view.showPanel('tasks') },
      { id: 'plugins', title: t('nav.plugins'), group, icon: Puzzle, run: to('plugins') },
      ...(isOwner.value ? [{ id: 'scripts', title: t('nav.scripts'), group, icon: FileCode2, run: to('scripts') }] : []),
      { id: 'account', title: t('nav.account'), group, icon: UserRound, run: to('account') },
      ...pages,
    ]
  }

  function ofCollections(): Command[] {
    const group = t('collections.title')
    const icons = { person: CircleUserRound, set: BookImage, project: FolderKanban }
    const show = (query: string) => (): unknown => router.push({ name: 'library', query: { q: query } })
    return [
      ...collections.value.map((one): Command => ({ id: `collection-${one.id}`, title: t('collections.chip', { kind: t(`collections.kind.${one.kind}`), name: one.name }), group, icon: icons[one.kind], run: show(collectionTerm(one)) })),
      ...COLLECTION_KINDS.map((kind): Command => ({ id: `new-${kind}`, title: t(`collections.new.${kind}`), group, icon: icons[kind], run: () => create(kind) })),
    ]
  }

  /** The name is typed in the sidebar, which a phone has to open first. */
  function create(kind: CollectionKind): void {
    shell.drawerOpen = window.matchMedia('(max-width: 860px)').matches
    if (preferences.folded.includes(kind)) preferences.toggleFolded(kind)
    desk.creating = { kind, pictures: null }
  }

  function onSelection(): Command[] {
    if (selection.count === 0) return []
    const group = t('palette.selection', { n: selection.count }, selection.count)
    return actions.value.flatMap((action): Command[] => {
      if (action.id !== 'rate') return [{ id: `selected-${action.id}`, title: action.label, group, icon: action.icon, keys: action.keys, run: () => action.run() }]
      return [5, 4, 3, 2, 1, 0].map((n) => ({ id: `rate-${n}`, title: n === 0 ? t('stars.clear') : t('stars.set', { n }, n), group, icon: action.icon, keys: [`${n}`], run: () => action.run(n) }))
    })
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
      { id: 'search', title: t('search.label'), group, icon: Search, keys: ['F'], run: () => (shell.searchRequested = true) },
      { id: 'search-clear', title: t('search.clear'), group, icon: X, run: () => view.search('') },
      ...sorts,
      { id: 'sort-turn', title: t('sort.turn'), group, icon: ArrowUpDown, run: turnSort },
    ]
  }

  function turnSort(): void {
    const { key, descending } = sortOf(view.sort.value)
    view.sortBy(directed(key, !descending))
  }

  function look(): Command[] {
    const group = t('view.title')
    const layouts = GRID_LAYOUTS.map((layout): Command => ({ id: `layout-${layout}`, title: `${t('view.layout')}: ${t(`view.${layout}`)}`, group, icon: layout === 'square' ? Grid2x2 : Rows3, keys: ['L'], run: () => (preferences.layout = layout) }))
    const badges = BADGES.map((badge): Command => ({ id: `badge-${badge}`, title: `${t('view.badges')}: ${t(`view.badge.${badge}`)}`, group, icon: preferences.badges.includes(badge) ? SquareCheck : Square, run: () => preferences.toggleBadge(badge) }))
    const flag = (key: 'wholePictures' | 'filmstrip' | 'viewerInfo' | 'letterKeys', title: string): Command => ({ id: key, title, group, icon: preferences[key] ? SquareCheck : Square, run: () => (preferences[key] = !preferences[key]) })
    return [
      ...layouts,
      { id: 'larger', title: t('view.larger'), group, icon: ZoomIn, keys: ['+'], run: () => preferences.stepCellSize(1) },
      { id: 'smaller', title: t('view.smaller'), group, icon: ZoomOut, keys: ['-'], run: () => preferences.stepCellSize(-1) },
      ...badges,
      flag('wholePictures', t('view.whole')),
      flag('filmstrip', `${t('viewer.title')}: ${t('viewer.filmstrip')}`),
      flag('viewerInfo', `${t('viewer.title')}: ${t('info.title')}`),
      flag('letterKeys', t('account.letterKeys')),
    ]
  }

  function ofPlugins(): Command[] {
    const group = t('plugins.title')
    return plugins.value.flatMap((plugin): Command[] => {
      const show = (): unknown => router.push({ name: 'plugins', params: { id: plugin.id } })
      const act = (verb: PluginVerb) => (): void => {
        void show()
        actOn.mutate({ id: plugin.id, verb })
      }
      const isOff = plugin.state === 'disabled'
      return [
        { id: `plugin-${plugin.id}`, title: t('palette.plugin', { name: plugin.name }), group, icon: Puzzle, run: show },
        ...(isOff ? [] : [{ id: `reload-${plugin.id}`, title: t('palette.reload', { name: plugin.name }), group, icon: RotateCw, run: act('reload') }]),
        { id: `power-${plugin.id}`, title: t(isOff ? 'palette.enable' : 'palette.disable', { name: plugin.name }), group, icon: Power, run: act(isOff ? 'enable' : 'disable') },
      ]
    })
  }

  function program(): Command[] {
    const group = t('palette.program')
    const themes = (['system', 'light', 'dark'] as const).map((theme): Command => ({ id: `theme-${theme}`, title: `${t('account.theme')}: ${t(`theme.${theme}`)}`, group, icon: { system: SunMoon, light: Sun, dark: Moon }[theme], run: () => (preferences.theme = theme) }))
    return [
      { id: 'keys', title: t('nav.keys'), group, icon: CircleHelp, keys: ['?'], run: () => (shell.helpOpen = true) },
      ...themes,
      { id: 'en', title: 'English', group, icon: Languages, run: () => (preferences.locale = 'en') },
      { id: 'de', title: 'Deutsch', group, icon: Languages, run: () => (preferences.locale = 'de') },
      { id: 'sign-out', title: t('palette.signOut'), group, icon: LogOut, run: () => signOut.mutate() },
    ]
  }

  return computed(() => [...(view.isInLibrary.value ? onSelection() : []), ...navigation(), ...(view.isInLibrary.value ? inLibrary() : inLibrary().slice(0, 2)), ...look(), ...program(), ...ofCollections(), ...ofPlugins()])
}
