export default definePageConfig({ navigationBarTitleText: '住户填报核实' })
