/** What takes longest begins first, so that nothing long is left for the end, when the other workers have nothing to do. */
const Sequencer = require('@jest/test-sequencer').default

const longest = ['residents', 'homes', 'desks', 'stories', 'crash']
const rank = ({ path }) => {
  const at = longest.findIndex((name) => path.includes(`/${name}`))
  return at < 0 ? longest.length : at
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}
