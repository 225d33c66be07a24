import { useQueryClient } from '@tanstack/vue-query'
import { onBeforeUnmount, onMounted, watch } from 'vue'
import { eventsUrl } from '@/api/urls'
import type { Job, PackageNews } from '@/api/types'
import { EventStream, type ServerEvent, type Socket } from '@/lib/eventStream'
import { useLibrary } from '@/stores/library'
import { useLive } from '@/stores/live'
import { usePackageTask } from '@/stores/packageTask'
import { useImports } from '@/stores/imports'
import { mergeJob } from './useJobs'

const SETTLE_MS = 800
const ASK_AGAIN_MS = 4_000

let stream: EventStream | null = null

export function retryConnection(): void {
  stream?.retryNow()
}

/** Keeps what is on screen true: own changes at once, those of others behind one button. */
export function useLiveUpdates(): void {
  const client = useQueryClient()
  const library = useLibrary()
  const live = useLive()
  const imports = useImports()
  const packageTask = usePackageTask()
  let settling: ReturnType<typeof setTimeout> | null = null
  let refreshLibrary = false
  let asking: ReturnType<typeof setInterval> | undefined

  /** Ten thousand additions must cost a few refreshes, not ten thousand. */
  function settle(reload: boolean): void {
    refreshLibrary ||= reload
    settling ??= setTimeout(() => {
      settling = null
      again('counts', 'facets', 'tags', 'collections')
      if (refreshLibrary) library.refresh()
      refreshLibrary = false
    }, SETTLE_MS)
  }

  function onPictures(event: ServerEvent): void {
    const ownImport = imports.isBusy && event.event !== 'picture.trashed'
    const foreign = ownImport ? [] : live.own.foreign(event.ids)
    for (const id of event.ids) void client.invalidateQueries({ queryKey: ['picture', id], exact: true })
    // Nothing to disturb in a grid that shows nothing.
    const isEmpty = library.total === 0
    if (!isEmpty) live.noteForeign(foreign)
    settle(ownImport || isEmpty)
  }

  function onJob(job: Job | null): void {
    if (job === null) return void client.invalidateQueries({ queryKey: ['jobs'] })
    client.setQueryData<Job[]>(['jobs'], (old) => (old ? mergeJob(old, job) : old))
  }

  function onPackage(news: PackageNews | null): void {
    packageTask.onProgress(news)
    if (news?.step === 'done') again('packages', 'plugins')
  }

  function again(...keys: string[]): void {
    for (const key of keys) void client.invalidateQueries({ queryKey: [key] })
  }

  /** Searches of scripts and plugins are conditions of the query language: what they find may be other pictures now. */
  function onSearches(): void {
    again('queryFields')
    if (library.query.includes('search:')) settle(true)
  }

  function onEvent(event: ServerEvent): void {
    if (event.event.startsWith('picture.')) onPictures(event)
    else if (event.event === 'collection.changed') settle(false)
    else if (event.event === 'job.changed') onJob(event.data as Job | null)
    else if (event.event === 'package.progress') onPackage(event.data as PackageNews | null)
    else if (event.event === 'plugin.changed') {
      again('plugins', 'filters', 'filterPresets')
      onSearches()
    } else if (event.event === 'script.changed') {
      again('scripts', 'script', 'filters', 'filterPresets')
      onSearches()
    } else if (event.event === 'ui.changed') again('slots')
  }

  function reload(): void {
    live.forgetForeign()
    library.refresh()
    void client.invalidateQueries()
  }

  // A grid that could not load tries again by itself: when the events are back, and meanwhile now and then.
  const lookAgain = (): void => {
    if (library.error?.isUnreachable) library.refresh()
  }
  const retry = (): void => {
    retryConnection()
    lookAgain()
  }

  onMounted(() => {
    stream = new EventStream({
      open: (since) => new WebSocket(eventsUrl(since)) as unknown as Socket,
      onEvent,
      onReset: reload,
      onState: live.setState,
    })
    stream.start()
    window.addEventListener('online', retry)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('online', retry)
    stream?.stop()
    stream = null
    if (settling) clearTimeout(settling)
    clearInterval(asking)
  })

  watch(
    () => live.state,
    (state) => {
      if (state === 'open') lookAgain()
    },
  )
  watch(
    () => library.error?.isUnreachable ?? false,
    (away) => {
      clearInterval(asking)
      if (away) asking = setInterval(lookAgain, ASK_AGAIN_MS)
    },
  )
}
