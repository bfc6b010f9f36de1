export default definePageConfig({ navigationBarTitleText: '出具过的信息单' })
