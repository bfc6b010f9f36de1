import { divisionOfPlace } from './hukou-places'

describe('户籍所在地 as people write it', () => {
  it.each([
    ['广西壮族自治区桂林市象山区中山路 1 号', '450300'],
    ['广西桂林', '450300'],
    ['桂林市象山区', '450300'],
    ['北京市东城区', '110100'],
    ['重庆市', '500100'],
    ['吉林省吉林市', '220200'],
    ['吉林省延边朝鲜族自治州延吉市', '222400'],
    ['湖南湘西土家族苗族自治州', '433100'],
    ['新疆伊犁哈萨克自治州', '654000'],
    ['内蒙古自治区锡林郭勒盟', '152500'],
    ['广东省 深圳市', '440300'],
    ['人民路 1 号', null],
    ['广西壮族自治区', null],
    ['', null],
  ])('“%s” begins with the division %s', (place, division) => expect(divisionOfPlace(place)).toBe(division))
})
