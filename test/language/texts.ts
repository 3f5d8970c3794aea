/** The start of one invented article in many languages: a town council closes a bridge. */
export const FOREIGN: Readonly<Record<string, string>> = {
  fr: 'Le conseil municipal de Valmont a décidé mardi de fermer le vieux pont pendant deux mois. « Nous ne pouvons pas attendre un accident », a déclaré la maire, Claire Aubry, devant les habitants réunis dans la salle des fêtes.',
  de: 'Der Stadtrat von Altenbrück hat am Dienstag beschlossen, die alte Brücke für zwei Monate zu sperren. „Wir können nicht auf einen Unfall warten“, sagte Bürgermeisterin Karin Vogt vor den Einwohnern, die in die Halle gekommen waren.',
  es: 'El ayuntamiento de Peñalba decidió el martes cerrar el puente viejo durante dos meses. «No podemos esperar a que haya un accidente», dijo la alcaldesa, Marta Rincón, ante los vecinos que se habían reunido en la plaza.',
  it: 'Il consiglio comunale di Montalba ha deciso martedì di chiudere il vecchio ponte per due mesi. «Non possiamo aspettare un incidente», ha detto la sindaca Paola Renzi davanti agli abitanti che si erano riuniti nella sala.',
  pt: 'A câmara municipal de Vila Serena decidiu na terça-feira fechar a ponte velha durante dois meses. «Não podemos esperar por um acidente», disse a presidente, Rita Falcão, aos moradores que se tinham reunido no salão.',
  ca: "L'ajuntament de Vallfosca va decidir dimarts tancar el pont vell durant dos mesos. «No podem esperar que hi hagi un accident», va dir l'alcaldessa, Núria Puig, davant dels veïns que s'havien reunit a la plaça amb els seus fills.",
  ro: 'Consiliul local din Valea Lungă a decis marți să închidă podul vechi pentru două luni. „Nu putem aștepta un accident”, a spus primarul Ana Dobre în fața locuitorilor care s-au adunat în sala de festivități.',
  nl: 'De gemeenteraad van Oudebrug heeft dinsdag besloten om de oude brug twee maanden te sluiten. “We kunnen niet op een ongeluk wachten”, zei burgemeester Anneke Visser tegen de bewoners die naar het dorpshuis waren gekomen.',
  sv: 'Kommunfullmäktige i Gammelbro beslutade på tisdagen att stänga den gamla bron i två månader. ”Vi kan inte vänta på en olycka”, sade kommunalrådet Karin Ek till de invånare som hade samlats i lokalen.',
  da: 'Byrådet i Gammelbro besluttede tirsdag at lukke den gamle bro i to måneder. »Vi kan ikke vente på en ulykke,« sagde borgmester Lone Krag til de beboere, der var kommet til mødet i forsamlingshuset.',
  no: 'Kommunestyret i Gammelbru vedtok tirsdag å stenge den gamle brua i to måneder. – Vi kan ikke vente på en ulykke, sa ordfører Kari Lund til innbyggerne som hadde møtt opp på samfunnshuset for å høre mer.',
  fi: 'Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan kahdeksi kuukaudeksi. ”Emme voi odottaa, että joku loukkaantuu, ja siksi tämä on ainoa vaihtoehto”, sanoi kaupunginjohtaja Liisa Harju, kun asukkaat olivat kokoontuneet saliin. Hän kertoo, että silta ei kestä.',
  et: 'Linnavolikogu otsustas teisipäeval, et vana sild on kaks kuud suletud. „Me ei saa oodata, kuni keegi viga saab, sest see oleks hiljaks jäänud,“ ütles linnapea Tiina Kask, kes oli koos elanikega saali tulnud. Ta lisas, et sild ei ole enam kindel.',
  pl: 'Rada miasta Starymost zdecydowała we wtorek, że stary most zostanie zamknięty na dwa miesiące. „Nie możemy czekać na wypadek”, powiedziała burmistrz Anna Lis do mieszkańców, którzy przyszli na zebranie do świetlicy.',
  cs: 'Městská rada ve Starém Mostě v úterý rozhodla, že se starý most na dva měsíce uzavře. „Nemůžeme čekat na nehodu,“ řekla starostka Jana Malá obyvatelům, kteří přišli do sálu, aby se dozvěděli, co bude dál.',
  hr: 'Gradsko vijeće u Starom Mostu odlučilo je u utorak da će se stari most zatvoriti na dva mjeseca. „Ne možemo čekati nesreću”, rekla je gradonačelnica Ana Kos stanovnicima koji su došli u dvoranu kako bi čuli što će biti.',
  hu: 'A városi tanács kedden úgy döntött, hogy a régi hidat két hónapra lezárják. „Nem várhatunk addig, amíg baleset történik, mert ez most már veszélyes” – mondta Nagy Ilona polgármester azoknak, akik a terembe jöttek, és hozzátette, hogy az új híd csak jövőre lesz kész.',
  lt: 'Miesto taryba antradienį nusprendė, kad senasis tiltas bus uždarytas dviem mėnesiams. „Negalime laukti, kol kas nors nukentės, nes tai jau ne pirmas kartas“, – sakė merė Rūta Kalnienė gyventojams, kurie susirinko salėje, ir pridūrė, kad tiltas nėra saugus.',
  lv: 'Pilsētas dome otrdien nolēma, ka vecais tilts uz diviem mēnešiem būs slēgts. “Mēs nevaram gaidīt, kad kāds cietīs, jo tas jau ir bīstams,” teica mēre Ilze Kalniņa iedzīvotājiem, kas bija sanākuši zālē, un piebilda, ka tilts nav drošs.',
  tr: 'Belediye meclisi salı günü eski köprünün iki ay süreyle kapatılmasına karar verdi. Belediye Başkanı Elif Korkmaz, salonda toplanan halka “Bir kaza olmasını bekleyemeyiz, bu köprü artık çok tehlikeli ve yeni bir köprü için daha ne kadar bekleyeceğimizi de bilmiyoruz” dedi.',
  id: 'Dewan kota pada hari Selasa memutuskan untuk menutup jembatan tua itu selama dua bulan. “Kami tidak bisa menunggu sampai ada kecelakaan,” kata wali kota Sri Lestari kepada warga yang datang ke balai desa.',
  vi: 'Hội đồng thành phố hôm thứ Ba đã quyết định đóng cây cầu cũ trong hai tháng. “Chúng tôi không thể chờ đến khi có tai nạn”, bà thị trưởng nói với người dân đã đến hội trường.',
  sw: 'Baraza la mji liliamua siku ya Jumanne kufunga daraja la zamani kwa miezi miwili. “Hatuwezi kusubiri ajali,” alisema meya wa mji huo mbele ya watu ambao walikuwa wamekusanyika katika ukumbi.',
  tl: 'Nagpasya ang konseho ng lungsod noong Martes na isara ang lumang tulay sa loob ng dalawang buwan. “Hindi kami maaaring maghintay ng aksidente,” sabi ng alkalde sa mga residente na dumating sa bulwagan.',
  sq: 'Këshilli i qytetit vendosi të martën që ura e vjetër të mbyllet për dy muaj. “Nuk mund të presim një aksident”, tha kryetarja e bashkisë para banorëve që ishin mbledhur në sallë.',
  cy: 'Mae cyngor y dref wedi penderfynu cau yr hen bont am ddau fis. “Ni allwn aros am ddamwain,” meddai y maer wrth y bobl oedd wedi dod i neuadd y pentref, ond mae rhai yn dweud nad yw hyn yn deg.',
  eu: 'Udalak astelehenean erabaki du zubi zaharra bi hilabetez itxi behar dela. «Ezin dugu istripu bat izan arte itxaron», esan du alkateak, eta gehiago azaldu die herritarrei: zubi berria ez da aurten egingo, baina lanak laster hasiko dira.',
  ru: 'Городской совет во вторник решил закрыть старый мост на два месяца. «Мы не можем ждать, пока случится беда», — сказала мэр Анна Ершова жителям, которые пришли в зал.',
  uk: 'Міська рада у вівторок вирішила закрити старий міст на два місяці. «Ми не можемо чекати, поки станеться нещастя», — сказала міська голова Олена Гай мешканцям, які прийшли до зали.',
  bg: 'Общинският съвет реши във вторник да затвори стария мост за два месеца. „Не можем да чакаме злополука“, каза кметът Мария Ганева пред жителите, които бяха дошли в залата.',
  sr: 'Градско веће је у уторак одлучило да се стари мост затвори на два месеца. „Не можемо да чекамо несрећу”, рекла је градоначелница Јелена Љубић становницима који су дошли у салу.',
  el: 'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα για δύο μήνες. «Δεν μπορούμε να περιμένουμε ένα ατύχημα», είπε η δήμαρχος στους κατοίκους.',
  ar: 'قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لمدة شهرين. وقالت رئيسة البلدية أمام السكان إن الانتظار حتى وقوع حادث غير مقبول.',
  fa: 'شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را به مدت دو ماه ببندد. شهردار به ساکنان گفت که نمی‌توان منتظر حادثه ماند.',
  he: 'מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן לחודשיים. ראש העיר אמרה לתושבים כי אי אפשר לחכות לתאונה.',
  zh: '市议会星期二决定将旧桥关闭两个月。市长对居民说，不能等到发生事故才行动。',
  ja: '市議会は火曜日、古い橋を二か月間閉鎖することを決めた。市長は住民に「事故を待つことはできない」と述べた。',
  ko: '시의회는 화요일 낡은 다리를 두 달 동안 폐쇄하기로 결정했다. 시장은 주민들에게 사고를 기다릴 수 없다고 말했다.',
  hi: 'नगर परिषद ने मंगलवार को पुराने पुल को दो महीने के लिए बंद करने का फैसला किया। महापौर ने कहा कि हम दुर्घटना का इंतज़ार नहीं कर सकते।',
  th: 'สภาเมืองตัดสินใจเมื่อวันอังคารให้ปิดสะพานเก่าเป็นเวลาสองเดือน นายกเทศมนตรีกล่าวว่าเราไม่สามารถรอให้เกิดอุบัติเหตุได้',
};

/** What a careless reader would not take for English. */
export const ENGLISH: Readonly<Record<string, string>> = {
  headline: 'Mayor quits',
  'a headline in capitals': 'RIVER PORT STRIKE ENDS',
  'a word': 'Oslo',
  nothing: '',
  figures: '3-2 (0-1) 14:05 1,204.50',
  'names of France':
    "Charles de Gaulle, Jean-Luc de la Tour, Marie du Plessis and the Comte de La Fère met at Le Havre. Crédit Mutuel du Nord and Société Générale de Belgique sent observers from La Rochelle, Les Sables d'Olonne and Aix-en-Provence.",
  'names of Spain':
    'San José, Los Ángeles, La Paz, El Alto, Santa Cruz de la Sierra, San Miguel de Tucumán, Villa de Leyva, Universidad de los Andes, Banco de la Nación, Jorge de la Vega y Díaz.',
  'names of Holland':
    'Edwin van der Sar, Rafael van der Vaart, Ruud van den Berg, Klaas-Jan van de Ven, Jan ten Cate.',
  'results of races':
    '1. Anneke Visser (Netherlands) 2:04.11\n2. Karin Ek (Sweden) 2:04.93\n3. Marta Rincón (Spain) 2:05.00\n4. Giulia De Luca (Italy) 2:05.71\n5. Ana dos Santos (Brazil) 2:06.20',
  'a list of prices':
    'wheat 204 up 3\nmaize 181 down 1\nsoya 402 unchanged\noats 133 up 2\nbarley 150 down 4\nrice 390 up 1',
  'a foreign quote in an English report':
    '“Nous ne pouvons pas attendre un accident, et nous ne le ferons pas,” the mayor told residents. She then said it again in English: “We cannot wait for an accident.” The bridge will be closed for two months, and buses are to take the road by the mill.',
  'a foreign phrase': 'The menu: crème de la crème, à la carte, chili con carne, al dente.',
  'names in another script': 'Anna Ershova (Анна Ершова) spoke to Li Wei (李伟) at the bridge on Tuesday.',
  'a recipe':
    'Ingredients: 200 g flour, 3 eggs, 1 pinch salt, olive oil, fresh basil, 2 cloves garlic, pasta, mozzarella, pesto alla genovese, panna cotta.',
  'notes for a diary':
    'mon: call mayor, fix car, buy paint. tue: pick kids, dentist, gym. wed: train north, lunch, sign lease. thu: send plans, wash dog.',
};
