import type { Question } from 'pluginhost-ui'
import { defineStore } from 'pinia'
import { ref } from 'vue'

interface Asked extends Question {
  plugin: string
  answer: (yes: boolean) => void
}

/** What plugins' parts ask people. One at a time, and always with the name of who asks. */
export const usePartQuestions = defineStore('partQuestions', () => {
  const asked = ref<Asked | null>(null)

  function settle(yes: boolean): void {
    asked.value?.answer(yes)
    asked.value = null
  }

  function ask(plugin: string, question: Question, signal?: AbortSignal): Promise<boolean> {
    if (asked.value !== null) return Promise.resolve(false)
    return new Promise((resolve) => {
      const mine = { ...question, plugin, answer: resolve }
      asked.value = mine
      signal?.addEventListener('abort', () => {
        if (asked.value?.answer === resolve) settle(false)
      })
    })
  }

  return { asked, ask, settle }
})
