export default definePageConfig({ navigationBarTitleText: '找受理点', enableShareAppMessage: true })
