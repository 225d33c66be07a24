/** What a plugin's part of PluginHost's web UI is given. Types only: there is nothing to import at run time. */
declare module 'pluginhost-ui' {
  /** A module of a slot exports this as `mount`. What it returns is called before the part goes. */
  export type Mount = (root: ShadowRoot, host: Host) => void | Unmount | Promise<void | Unmount>

  export type Unmount = () => void

  export interface Host {
    readonly plugin: { readonly id: string; readonly name: string }
    readonly slot: Slot
    /** Aborted when the part goes: give it to `addEventListener`, to requests, to whatever takes one. */
    readonly signal: AbortSignal
    readonly api: Api
    /** The picture that is looked at; `null` when none is. */
    readonly picture: Live<number | null>
    readonly selection: Live<Selection>
    readonly theme: Live<Theme>
    /** `en`, `de`. */
    readonly locale: Live<string>
    /** Texts by language, then by key; `{name}` is filled from the values. English stands in for what a language lacks. */
    translate(texts: Texts): (key: string, values?: Readonly<Record<string, string | number>>) => string
    /** Says something for a few seconds. */
    toast(text: string, kind?: 'info' | 'success' | 'error'): void
    /** Asks; `true` when the answer is yes. */
    confirm(question: Question): Promise<boolean>
    /** Puts text on the clipboard, which a frame cannot, and says whether it did. Only while a click or a key press is handled. */
    copy(text: string): Promise<boolean>
    /** Goes to an address of the web UI, such as `/?q=tag:fog`. */
    navigate(path: string): void
  }

  export interface Slot {
    readonly name: 'page' | 'picture-panel'
    readonly element: string
    readonly title: string
    readonly isolation: 'frame' | 'page'
  }

  /** A value that changes. */
  export interface Live<T> {
    readonly current: T
    /** Calls now and at every change, until the part goes or the answer is called. */
    subscribe(listener: (value: T) => void): () => void
  }

  export interface Selection {
    readonly count: number
    /** `null` when everything that `query` finds is chosen. */
    readonly ids: readonly number[] | null
    readonly query: string
  }

  export interface Theme {
    readonly name: 'dark' | 'light'
    /** The design tokens by name, such as `--accent`. In style sheets they are there as `var(--accent)`. */
    readonly tokens: Readonly<Record<string, string>>
  }

  export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

  export interface Question {
    readonly title: string
    readonly text: string
    /** On the button. */
    readonly confirm: string
    readonly danger?: boolean
  }

  export interface RequestOptions {
    readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
    readonly body?: unknown
    readonly signal?: AbortSignal
  }

  /**
   * The host's API with the session of who looks. Paths are below `/api/v1`, such as `pictures/7`, or below the plugin's own routes: `own/colours/7`.
   * The answer is its JSON, or `null` where it has none. A refusal is thrown as a {@link RequestError}.
   */
  export interface Api {
    get<T = any>(path: string, options?: Omit<RequestOptions, 'body'>): Promise<T>
    post<T = any>(path: string, options?: RequestOptions): Promise<T>
    put<T = any>(path: string, options?: RequestOptions): Promise<T>
    patch<T = any>(path: string, options?: RequestOptions): Promise<T>
    delete<T = any>(path: string, options?: RequestOptions): Promise<T>
    /** Files, such as `pictures/7/thumbnail`: a frame has no session that an `<img>` could use. */
    blob(path: string, options?: Omit<RequestOptions, 'body'>): Promise<Blob>
  }

  export interface RequestError extends Error {
    /** 0 when there was no answer. */
    readonly status: number
    /** Such as `PH4001`. */
    readonly code: string | null
  }
}
