export default definePageConfig({ navigationBarTitleText: '申报内容' })
