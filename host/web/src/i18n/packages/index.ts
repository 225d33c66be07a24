import { i18n } from '..'
import words from './en'

i18n.global.mergeLocaleMessage('en', words)
