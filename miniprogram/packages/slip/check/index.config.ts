export default definePageConfig({ navigationBarTitleText: '核验回执、信息单' })
