// Messages of the scripts. Each is written `gettext("…")` where it is used, so that makemessages
// finds it (domain djangojs); a catalogue put before the modules gives the translations.

/** Give a message in the reader's language. */
export function gettext(message) {
  return globalThis.django?.gettext?.(message) ?? message;
}

/** Give the singular or the plural of a message. */
export function ngettext(one, many, count) {
  return globalThis.django?.ngettext?.(one, many, count) ?? (count === 1 ? one : many);
}

/** Put values into a message: `%(name)s` becomes `values.name`. */
export function fill(template, values) {
  return template.replaceAll(/%\((\w+)\)s/g, (place, name) => String(values[name] ?? place));
}
