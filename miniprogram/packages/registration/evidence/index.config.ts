export default definePageConfig({ navigationBarTitleText: '房屋材料' })
