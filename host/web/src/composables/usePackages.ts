import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/client'
import { useSession } from './useSession'

const MOST = 100
const NOW_AND_THEN = 30 * 60_000

/** All of it lies below one key: whatever changes plugins asks for all of it anew. */
const KEY = 'packages'

export function usePackageSearch(text: Ref<string>, prerelease: Ref<boolean>) {
  return useQuery({
    queryKey: [KEY, 'search', text, prerelease],
    queryFn: ({ signal }) => body(api.GET('/api/v1/packages', { params: { query: { q: text.value, take: MOST, prerelease: prerelease.value } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
}

/** Only the owner may see what is installed from where; nobody else asks. */
export function useInstalledPackages() {
  const { isOwner } = useSession()
  const query = useQuery({
    queryKey: [KEY, 'installed'],
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/packages/installed', { signal }))).items,
    enabled: isOwner,
    retry: false,
  })
  return { query, installed: computed(() => query.data.value ?? []) }
}

export function usePackageUpdates() {
  const { isOwner } = useSession()
  const { installed } = useInstalledPackages()
  const query = useQuery({
    queryKey: [KEY, 'updates'],
    queryFn: ({ signal }) => body(api.GET('/api/v1/packages/updates', { signal })),
    // Without packages there is nothing to ask strangers' feeds for.
    enabled: computed(() => isOwner.value && installed.value.length > 0),
    staleTime: NOW_AND_THEN,
    refetchInterval: NOW_AND_THEN,
    retry: false,
  })
  return { query, updates: computed(() => (installed.value.length > 0 ? (query.data.value?.items ?? []) : [])) }
}
