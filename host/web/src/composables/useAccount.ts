import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, body } from '@/api/client'

export function useAccount() {
  const client = useQueryClient()
  const refreshSessions = (): Promise<void> => client.invalidateQueries({ queryKey: ['sessions'] })
  const refreshTokens = (): Promise<void> => client.invalidateQueries({ queryKey: ['tokens'] })

  return {
    sessions: useQuery({ queryKey: ['sessions'], queryFn: async () => (await body(api.GET('/api/v1/sessions'))).items }),
    tokens: useQuery({ queryKey: ['tokens'], queryFn: async () => (await body(api.GET('/api/v1/tokens'))).items }),
    changePassword: useMutation({
      mutationFn: (change: { current: string; password: string }) => body(api.PUT('/api/v1/account/password', { body: change })),
      onSuccess: refreshSessions,
    }),
    endSession: useMutation({
      mutationFn: (id: string) => body(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
      onSuccess: refreshSessions,
    }),
    endOthers: useMutation({ mutationFn: () => body(api.DELETE('/api/v1/sessions')), onSuccess: refreshSessions }),
    createToken: useMutation({
      mutationFn: (token: { name: string; scope: 'owner' | 'read'; expires?: string }) => body(api.POST('/api/v1/tokens', { body: token })),
      onSuccess: refreshTokens,
    }),
    deleteToken: useMutation({
      mutationFn: (id: string) => body(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
      onSuccess: refreshTokens,
    }),
  }
}
