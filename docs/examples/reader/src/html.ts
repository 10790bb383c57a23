// Elements, made so that text always stays text.
type Child = Node | string | false | null | undefined

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [property, value] of Object.entries(properties)) {
    if (value !== undefined) {
      made.setAttribute(property, value)
    }
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)))
  return made
}
