import { expect, it } from 'vitest'
import type { Filter } from '@/api/filters'
import { groupsOf } from '@/lib/filters/catalogue'

const filter = (name: string, group: string, description: string | null = null): Filter => ({ id: name, name, group, description, help: null, plugin: 'p', script: null, version: '1', parameters: [] })
const filters = [filter('Crop', 'Geometry'), filter('Blur', 'Detail', 'Softens everything'), filter('Rotate', 'Geometry'), filter('Motion blur', 'Detail')]
const shape = (typed: string): string[] => groupsOf(filters, typed).map((group) => `${group.name}: ${group.filters.map((f) => f.name).join(', ')}`)

it('keeps the order of the server while nothing is typed', () => expect(shape(' ')).toEqual(['Geometry: Crop, Rotate', 'Detail: Blur, Motion blur']))
it('puts the best match first', () => expect(shape('blur')).toEqual(['Detail: Blur, Motion blur']))
it('finds by group and by description', () => {
  expect(shape('geometry')).toEqual(['Geometry: Crop, Rotate'])
  expect(shape('softens')[0]).toBe('Detail: Blur')
})
it('finds nothing where nothing fits', () => expect(shape('zzz')).toEqual([]))
