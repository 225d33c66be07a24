import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, snippet, type Completion, type CompletionSource } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, indentOnInput, indentUnit, StreamLanguage } from '@codemirror/language'
import { csharp } from '@codemirror/legacy-modes/mode/clike'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import type { Diagnostic, ReferenceMember } from '@/api/scripts'
import { suggestionsFor } from '@/lib/scripts/completion'
import { rangeOf } from '@/lib/scripts/positions'
import { codeTheme } from './codeTheme'

export interface CodeEditorOptions {
  parent: HTMLElement
  text: string
  label: string
  /** Words of the editor itself. */
  phrases: Record<string, string>
  members: () => readonly ReferenceMember[]
  onChange: (text: string) => void
  onSave: () => void
}

export interface CodeEditorHandle {
  setText: (text: string) => void
  setDiagnostics: (diagnostics: readonly Diagnostic[]) => void
  setReadOnly: (readOnly: boolean) => void
  goTo: (diagnostic: Diagnostic) => void
  destroy: () => void
}

const completionOf = (member: ReferenceMember): Completion => ({
  label: member.label,
  type: member.kind === 'type' ? 'class' : member.kind,
  detail: member.detail,
  info: member.help || undefined,
  apply: member.insert.includes('${') ? snippet(member.insert) : member.insert || member.label,
})

const completionsOf = (members: () => readonly ReferenceMember[]): CompletionSource => (context) => {
  const line = context.state.doc.lineAt(context.pos)
  const found = suggestionsFor(members(), line.text.slice(0, context.pos - line.from), context.explicit)
  return found && { from: context.pos - found.typed, options: found.members.map(completionOf), validFor: /^[\p{L}\d_]*$/u }
}

export function createCodeEditor({ parent, text, label, phrases, members, onChange, onSave }: CodeEditorOptions): CodeEditorHandle {
  const access = new Compartment()
  const save = (): boolean => {
    onSave()
    return true
  }
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightActiveLine(),
      history(),
      drawSelection(),
      indentOnInput(),
      indentUnit.of('    '),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ override: [completionsOf(members)] }),
      lintGutter(),
      StreamLanguage.define(csharp),
      codeTheme,
      access.of([]),
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString())
      }),
      keymap.of([{ key: 'Mod-s', run: save, preventDefault: true }, { key: 'Tab', run: acceptCompletion }, ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    ],
  })

  const linesOf = (): string[] => view.state.doc.toString().split('\n')

  return {
    setText(next) {
      const now = view.state.doc.toString()
      if (next !== now) view.dispatch({ changes: { from: 0, to: now.length, insert: next } })
    },
    setDiagnostics(diagnostics) {
      const lines = linesOf()
      const marks = diagnostics.map((diagnostic) => {
        const { from, to } = rangeOf(diagnostic, lines)
        return { from, to: Math.min(view.state.doc.length, Math.max(to, from + 1)), severity: diagnostic.severity, message: diagnostic.message, source: diagnostic.id }
      })
      view.dispatch(setDiagnostics(view.state, marks))
    },
    setReadOnly: (readOnly) => view.dispatch({ effects: access.reconfigure(EditorState.readOnly.of(readOnly)) }),
    goTo(diagnostic) {
      const { from } = rangeOf(diagnostic, linesOf())
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
