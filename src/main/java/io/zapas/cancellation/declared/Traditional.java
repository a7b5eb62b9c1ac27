package io.zapas.cancellation.declared;

import java.util.HashMap;
import java.util.Map;

/**
 * Traditional Chinese characters as their simplified forms: those that words about orders, goods, money and delivery are
 * written with. One form stands for one character, so that a comparison of words needs no dictionary.
 */
final class Traditional {
    private static final String FORMS = "買賣貨庫無單訂發錯價給優標簽籤質問題壞損廠產斷傳運輸遺遲誤飾樣換顏顧戶認為從動還過達遞遠區車號碼電話腦樓請這個們來時間開"
            + "關門東後會員實帳賬數準確裡裏裝備進現場點線導購網頁據總額餘夠髒臟爛紙塊緊鬆療憑憂變應該種類級經濟續約紅綠藍黃銀鐵鋼體驗證"
            + "檢測試觀覺視聽說讀寫記錄學習歲歷舊雙兩條張隻隨機構築結組織編輯錢幣財務處辦業營銷銹鏽風險詐騙違規範圍內寬廣長輕頭髮連選擇"
            + "適當對於與並沒滿減紀議論詢覆複補註冊陸離職創責權終異擔屬稱謂聯繫絡藥醫護眾費資訊塵潔淨濕燈顯幾壓摺疊撥毀燒熱偽贗鑑賞領調"
            + "撿貼郵遷島嶼臺灣幫態歡討厭惡煩惱諒衝籌罰尋滯納稅礙颱災週雜隊軟際賠償贈歸檔齊誰讓愛樂難將執極僅聲歐聖誕禮貴賤軍陳陽陰預須"
            + "順頓顆餓駛驚鮮鳥麗麥齡龍闆較轉農遊邊鄰醜釋鎖鏡鑰閉閱隱靜韓響飛飯養館駁驟鬧嚴傷儲兒別劃勞勝匯參啟嗎噴圖團墊夾婦嬰寶尷屆師"
            + "廢彈徑復恆慮憶懷戲掃掛採揀擁擠斃暫殘氣沖淚渦溫滅滾濾煙獨獲環畫癢皺盜盤瞭磚穩窮筆節簡籃糧絕絲維綁緩縮罷脹膠艦莊葉蓋薦虧蟲"
            + "術衛製襪褲訴評譯豐負貝賺贏趕趨跡踐軌載輪辭釘鈕鉛錶鍋鍵鏈鐘鑽閃閥雖雞項頂飲魚鹽麵黨齒";
    private static final String SIMPLIFIED = "买卖货库无单订发错价给优标签签质问题坏损厂产断传运输遗迟误饰样换颜顾户认为从动还过达递远区车号码电话脑楼请这个们来时间开"
            + "关门东后会员实帐账数准确里里装备进现场点线导购网页据总额余够脏脏烂纸块紧松疗凭忧变应该种类级经济续约红绿蓝黄银铁钢体验证"
            + "检测试观觉视听说读写记录学习岁历旧双两条张只随机构筑结组织编辑钱币财务处办业营销锈锈风险诈骗违规范围内宽广长轻头发连选择"
            + "适当对于与并没满减纪议论询复复补注册陆离职创责权终异担属称谓联系络药医护众费资讯尘洁净湿灯显几压折叠拨毁烧热伪赝鉴赏领调"
            + "捡贴邮迁岛屿台湾帮态欢讨厌恶烦恼谅冲筹罚寻滞纳税碍台灾周杂队软际赔偿赠归档齐谁让爱乐难将执极仅声欧圣诞礼贵贱军陈阳阴预须"
            + "顺顿颗饿驶惊鲜鸟丽麦龄龙板较转农游边邻丑释锁镜钥闭阅隐静韩响飞饭养馆驳骤闹严伤储儿别划劳胜汇参启吗喷图团垫夹妇婴宝尴届师"
            + "废弹径复恒虑忆怀戏扫挂采拣拥挤毙暂残气冲泪涡温灭滚滤烟独获环画痒皱盗盘了砖稳穷笔节简篮粮绝丝维绑缓缩罢胀胶舰庄叶盖荐亏虫"
            + "术卫制袜裤诉评译丰负贝赚赢赶趋迹践轨载轮辞钉钮铅表锅键链钟钻闪阀虽鸡项顶饮鱼盐面党齿";

    private static final Map<Integer, Integer> PAIRS = new HashMap<>();

    static {
        for (int i = 0; i < FORMS.length(); i++) {
            PAIRS.put((int) FORMS.charAt(i), (int) SIMPLIFIED.charAt(i));
        }
    }

    private Traditional() {}

    static int simplified(int codePoint) {
        return PAIRS.getOrDefault(codePoint, codePoint);
    }
}
