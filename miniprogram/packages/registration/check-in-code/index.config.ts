export default definePageConfig({ navigationBarTitleText: '住户扫码登记' })
