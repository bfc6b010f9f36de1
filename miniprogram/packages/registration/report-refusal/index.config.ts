export default definePageConfig({ navigationBarTitleText: '住户不肯登记' })
