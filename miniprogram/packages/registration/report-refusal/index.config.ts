export default definePageConfig({ navigationBarTitleText: '住户不配合' })
