export default definePageConfig({ navigationBarTitleText: '核实居住证业务' })
