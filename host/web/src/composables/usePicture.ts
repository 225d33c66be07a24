import { useMutation, useQuery, useQueryClient, keepPreviousData } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/client'
import { OWN_TAG, type PictureDetail, type PictureEdit } from '@/api/types'
import { useLibrary } from '@/stores/library'
import { useLive } from '@/stores/live'
import { useToasts } from '@/stores/toasts'
import { useProblemText } from './useProblemText'

export function usePictureDetail(id: Ref<number | null>) {
  return useQuery({
    queryKey: ['picture', id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/pictures/{id}', { params: { path: { id: id.value! } }, signal })),
    enabled: computed(() => id.value !== null),
    placeholderData: keepPreviousData,
  })
}

/** One picture with everything known about it. */
export function usePicture(id: Ref<number | null>) {
  const client = useQueryClient()
  const library = useLibrary()
  const live = useLive()
  const toasts = useToasts()
  const problems = useProblemText()

  const detail = usePictureDetail(id)
  const metadata = useQuery({
    queryKey: ['picture', id, 'metadata'],
    queryFn: ({ signal }) => body(api.GET('/api/v1/pictures/{id}/metadata', { params: { path: { id: id.value! } }, signal })),
    enabled: computed(() => id.value !== null),
  })

  function store(picture: PictureDetail): void {
    client.setQueryData(['picture', picture.id], picture)
    library.update(new Set([picture.id]), (old) => ({ ...old, stars: picture.stars, name: picture.name, description: picture.description, tags: picture.tags, revision: picture.revision }))
  }

  const edit = useMutation({
    mutationFn: (change: { id: number; edit: PictureEdit; revision: number }) => {
      live.own.note([change.id])
      const headers = { 'If-Match': `"${change.revision}"` }
      return body(api.PATCH('/api/v1/pictures/{id}', { params: { path: { id: change.id } }, headers, body: change.edit }))
    },
    onSuccess: store,
    onError: (error, change) => {
      toasts.show(problems.line(error), { kind: 'error' })
      void client.invalidateQueries({ queryKey: ['picture', change.id] })
    },
  })

  const changeTags = useMutation({
    mutationFn: async (change: { id: number; add?: string; remove?: string }) => {
      live.own.note([change.id])
      const path = { id: change.id }
      if (change.add !== undefined) return body(api.POST('/api/v1/pictures/{id}/tags', { params: { path }, body: { name: change.add } }))
      await api.DELETE('/api/v1/pictures/{id}/tags', { params: { path, query: { name: change.remove! } } })
      return body(api.GET('/api/v1/pictures/{id}/tags', { params: { path } }))
    },
    onMutate: (change) => {
      const before = client.getQueryData<PictureDetail>(['picture', change.id])
      if (before) {
        const others = before.tags.filter((tag) => tag.name !== change.remove && tag.name !== change.add)
        store({ ...before, tags: change.add ? [...others, { name: change.add, source: OWN_TAG, confidence: 1 }] : others })
      }
      return before
    },
    onSuccess: ({ items }, change) => {
      const now = client.getQueryData<PictureDetail>(['picture', change.id])
      if (now) store({ ...now, tags: items })
      void client.invalidateQueries({ queryKey: ['picture', change.id], exact: true })
      void client.invalidateQueries({ queryKey: ['tags'] })
    },
    onError: (error, _change, before) => {
      if (before) store(before)
      toasts.show(problems.line(error), { kind: 'error' })
    },
  })

  return { detail, metadata, edit, changeTags }
}
