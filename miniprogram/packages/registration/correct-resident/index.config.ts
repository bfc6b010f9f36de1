export default definePageConfig({ navigationBarTitleText: '更正住户信息' })
