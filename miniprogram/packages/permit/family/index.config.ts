export default definePageConfig({ navigationBarTitleText: '家人一起办' })
