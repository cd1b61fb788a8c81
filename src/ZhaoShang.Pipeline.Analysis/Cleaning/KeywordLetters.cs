namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// The letters of this folder's key words in both scripts, so that each word is listed once. It is no conversion of texts, that is
/// normalising's work.
/// </summary>
internal static class KeywordLetters
{
    private const string Traditional =
        "價賓佈佔來係個們側備傳僅億內兩冊別刪則創劃劉動務匯區協參叢吳呂員問喬單嚴國圍園圖團執報場塗婁孫學宮實寧審寫專對導屬嶽師幣幹庫廣廳張彙後從復態慶應戶掃揹擊據擴攝數於時書會案條楊業榮構樑樓標機"
        + "檔檢欄權欒歐歡氣沒況淩湯溫滙滾瀋瀏為無熱爲獲現產畢當發監盧眾矇確碼礙祕稅稱竇節範簡簽籌籤糰糾紀約級細終組結絡給統經綜維網線編縣縱總繆織繞繫續羅習聞聯聲聶臺與興舉莊華萬葉蓆蔣蕭薑薦藍蘆蘇"
        + "蘭處號衆術衛製複覈見視覽觀訂訊記訪設許註証評詞詢話詳誌認語誤說調談請論講謝證識譚譯議護讀讚財責費賀資賈贊趙車較載輯轉辦辭農這連週進遊運過遞遲還邊郵鄉鄒鄔鄧鄭鄺銀銷錄錢錯鍵鍾鎮鏈鐘鐵鑑鑒"
        + "長門閆閉開間閔閱關陳陸陽隊隨雙雜雲陰電鞏韋韓頁頂項須預領頭頻題顏類顧顯餘饒馬馮駱騰驚體鬍魯鮑麥麪麵黃點黨齊龍龐龔壇貿揮掛牽駐採廢緊訓達驗營課諮廠規額績諧濟質東諸軒轅筆選減徵遼貴陝肅灣絕啟計禮曆閏臘醜塊準強爭納勝難遠幫驛軍僑異紙積狀聽暫饋訴縮該覆層試並霧陣纜鍍爐極將閻賴蓋鬱練慄荊諶藺鈕酈郟滿闕厙闞壽矯倉頓爾貢堅傑樂麗瑪買諾瓊薩曉賬帳獻";

    private const string Simplified =
        "价宾布占来系个们侧备传仅亿内两册别删则创划刘动务汇区协参丛吴吕员问乔单严国围园图团执报场涂娄孙学宫实宁审写专对导属岳师币干库广厅张汇后从复态庆应户扫背击据扩摄数于时书会案条杨业荣构梁楼标机"
        + "档检栏权栾欧欢气没况凌汤温汇滚沈浏为无热为获现产毕当发监卢众蒙确码碍秘税称窦节范简签筹签团纠纪约级细终组结络给统经综维网线编县纵总缪织绕系续罗习闻联声聂台与兴举庄华万叶席蒋萧姜荐蓝芦苏"
        + "兰处号众术卫制复核见视览观订讯记访设许注证评词询话详志认语误说调谈请论讲谢证识谭译议护读赞财责费贺资贾赞赵车较载辑转办辞农这连周进游运过递迟还边邮乡邹邬邓郑邝银销录钱错键钟镇链钟铁鉴鉴"
        + "长门闫闭开间闵阅关陈陆阳队随双杂云阴电巩韦韩页顶项须预领头频题颜类顾显余饶马冯骆腾惊体胡鲁鲍麦面面黄点党齐龙庞龚坛贸挥挂牵驻采废紧训达验营课咨厂规额绩谐济质东诸轩辕笔选减征辽贵陕肃湾绝启计礼历闰腊丑块准强争纳胜难远帮驿军侨异纸积状听暂馈诉缩该复层试并雾阵缆镀炉极将阎赖盖郁练栗荆谌蔺钮郦郏满阙厍阚寿矫仓顿尔贡坚杰乐丽玛买诺琼萨晓账帐献";

    /// <summary>For each letter its folded form.</summary>
    private static readonly char[] Folded = FoldAll();

    /// <summary><paramref name="letter"/> in simplified script and half width, white space as a space; itself if it is in no key word.</summary>
    public static char Fold(char letter) => Folded[letter];

    private static char[] FoldAll()
    {
        char[] folded = new char[char.MaxValue + 1];
        for (int letter = 0; letter < folded.Length; letter++)
        {
            folded[letter] = char.IsWhiteSpace((char)letter) ? ' ' : letter is >= 0xFF01 and <= 0xFF5E ? (char)(letter - 0xFEE0) : (char)letter;
        }

        for (int i = 0; i < Traditional.Length; i++)
        {
            folded[Traditional[i]] = Simplified[i];
        }

        return folded;
    }
}
