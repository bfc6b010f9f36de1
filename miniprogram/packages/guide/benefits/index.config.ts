export default definePageConfig({ navigationBarTitleText: '持证有什么用', enableShareAppMessage: true })
