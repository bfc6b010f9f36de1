export default definePageConfig({ navigationBarTitleText: '申报入住' })
