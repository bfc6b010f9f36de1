import { api } from './api.js'
import { showCalls } from './calls.js'
import { showClock } from './clock-bar.js'
import { byId } from './dom.js'
import { showInbox } from './inbox.js'
import { showOutages } from './outages.js'
import { showPersonas } from './personas.js'
import { showPhone } from './phone.js'
import { showRegisters } from './registers.js'
import { showRules } from './rules.js'
import { reachable } from './state.js'

reachable.listen((answers) => {
  byId('unreachable').hidden = answers
  byId('unreachable').textContent = answers ? '' : '连不上演示城，正在重试。它还在运行吗？（npm start）'
})

showClock(api)
showPersonas(api)
showPhone(api)
showRegisters(api)
showOutages(api)
showInbox(api)
showCalls(api)
showRules(api)
