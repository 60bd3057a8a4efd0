/** What is said where nothing is found; in the form of `strings.ts`. */
export const nothingEnglish = {
  nothingFound: 'Nothing found for “{query}”.',
  nothingFoundIn: 'Nothing found for “{query}” in {subject}.',
  nothingAbout: 'There are no sessions about {subject}.',
  nothingChosen: 'No session has all that is chosen.',
  nearestWords: 'Similar words in this programme:',
  withoutNearWords: 'Similar spellings could not be looked up.',
  clearSearch: 'Clear search',
  showAll: 'Show all sessions',
} as const;
