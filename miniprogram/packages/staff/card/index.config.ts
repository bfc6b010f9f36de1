export default definePageConfig({ navigationBarTitleText: '发证' })
