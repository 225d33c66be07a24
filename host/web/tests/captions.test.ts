import { expect, it } from 'vitest'
import { createApp, h } from 'vue'
import CaptionNotes from '@/features/info/CaptionNotes.vue'
import { i18n } from '@/i18n'

function mount(props: Record<string, unknown>): HTMLElement {
  const place = document.createElement('div')
  createApp({ render: () => h(CaptionNotes, { describedBy: null, captions: [], saving: false, ...props }) }).use(i18n).mount(place)
  return place
}

it('says nothing where people wrote the description and no machine did', () => {
  expect(mount({}).textContent).toBe('')
})

it('names the machine that wrote it, and offers what others say', () => {
  const used: string[] = []
  const place = mount({ describedBy: 'acme.words', captions: [{ engine: 'acme.words', text: 'A harbour.' }, { engine: 'acme.poet', text: 'Fog over masts.' }], onUse: (text: string) => used.push(text) })

  expect(place.querySelector('[data-testid=described-by]')!.textContent).toContain('acme.words')
  expect(place.textContent).toContain('Fog over masts.')
  expect(place.textContent).not.toContain('A harbour.')
  place.querySelector<HTMLButtonElement>('[data-testid=caption-use]')!.click()
  expect(used).toEqual(['Fog over masts.'])
})
