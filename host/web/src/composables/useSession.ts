import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, body, setCsrfToken, whenSignedOut } from '@/api/client'
import type { Session } from '@/api/types'

const KEY = ['session']
/** A server that is still starting lets people in without a click once it is up. */
const RETRY_MS = 2_000

async function load(): Promise<Session> {
  const session = await body(api.GET('/api/v1/session'))
  setCsrfToken(session.csrf)
  return session
}

export function useSession() {
  const client = useQueryClient()
  const query = useQuery({ queryKey: KEY, queryFn: load, staleTime: Infinity, retry: false, refetchInterval: ({ state }) => (state.status === 'error' ? RETRY_MS : false) })

  const enter = (session: Session): void => {
    setCsrfToken(session.csrf)
    // Whatever was read as somebody else must not be shown to this one.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    client.setQueryData(KEY, session)
  }
  const leave = (): Promise<void> => client.invalidateQueries({ queryKey: KEY })
  whenSignedOut(() => void leave())

  const signIn = useMutation({
    mutationFn: (credentials: { username: string; password: string }) => body(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: enter,
  })
  const claim = useMutation({
    mutationFn: (credentials: { username: string; password: string }) => body(api.POST('/api/v1/setup', { body: credentials })),
    onSuccess: enter,
  })
  const signOut = useMutation({ mutationFn: () => body(api.DELETE('/api/v1/session')), onSuccess: leave })

  return {
    session: query.data,
    error: query.error,
    isLoading: query.isLoading,
    retry: query.refetch,
    isOwner: computed(() => query.data.value?.user?.role === 'owner'),
    isAuthenticated: computed(() => query.data.value?.state === 'authenticated'),
    signIn,
    claim,
    signOut,
  }
}
