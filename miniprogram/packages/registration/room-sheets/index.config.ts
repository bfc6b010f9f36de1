export default definePageConfig({ navigationBarTitleText: '打印入住码' })
