// @ts-check
/** @type {import('pluginhost-ui').Texts} */
export const texts = {
  en: {
    none: 'No picture is chosen.',
    busy: 'Looking at the colours…',
    failed: 'The colours could not be read: {why}',
    copy: 'Copy {hex}, {share} % of the picture',
    heading: 'Pictures by colour',
    counted: '{counted} of {total} pictures, by their average colour',
    empty: 'There are no pictures to count yet.',
    bar: '{name}: {count} pictures',
    barOne: '{name}: 1 picture',
    of: 'Newest pictures: {name}',
    open: 'Open picture {id}',
    red: 'Red', orange: 'Orange', yellow: 'Yellow', lime: 'Lime', green: 'Green', mint: 'Mint', cyan: 'Cyan', azure: 'Azure', blue: 'Blue', violet: 'Violet', magenta: 'Magenta', rose: 'Rose', grey: 'Grey',
  },
  de: {
    none: 'Kein Bild ist ausgewählt.',
    busy: 'Die Farben werden ermittelt …',
    failed: 'Die Farben konnten nicht gelesen werden: {why}',
    copy: '{hex} kopieren, {share} % des Bildes',
    heading: 'Bilder nach Farbe',
    counted: '{counted} von {total} Bildern, nach ihrer durchschnittlichen Farbe',
    empty: 'Es gibt noch keine Bilder zu zählen.',
    bar: '{name}: {count} Bilder',
    barOne: '{name}: 1 Bild',
    of: 'Neueste Bilder: {name}',
    open: 'Bild {id} öffnen',
    red: 'Rot', orange: 'Orange', yellow: 'Gelb', lime: 'Limette', green: 'Grün', mint: 'Minze', cyan: 'Cyan', azure: 'Azur', blue: 'Blau', violet: 'Violett', magenta: 'Magenta', rose: 'Rosa', grey: 'Grau',
  },
}
