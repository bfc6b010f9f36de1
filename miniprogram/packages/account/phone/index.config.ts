export default definePageConfig({ navigationBarTitleText: '联系手机' })
