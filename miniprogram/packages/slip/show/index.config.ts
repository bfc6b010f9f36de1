export default definePageConfig({ navigationBarTitleText: '居住证电子信息单' })
