"""Who and what a text names: sentences with the entities drawn in, read by tables and rules alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from entity_drawing import draw, entity, plain, read, sights
from trees_made import split_and_parse
from warta.languages import languages
from warta.records import Article, Block, Sentence, Span
from warta.text.entities import find_entities
from warta.text.names import Name

INDONESIAN = [
    # titles before and after names, and what they say
    "[Menteri Luar Negeri Suriah=Salim Haddad], [Salim Haddad=Salim Haddad], tiba di [Moskow=Moskow].",
    "[Menteri Luar Negeri (Menlu) RI=Budi Santoso] [Budi Santoso=Budi Santoso] tiba di [Amman=Amman].",
    "[Kapolres Kebumen=Budi Santoso] AKBP [Budi Santoso=Budi Santoso] menahan [tiga tersangka=tiga tersangka].",
    "[Anggota DPR=Budi Santoso] yang membidangi desa, [Budi Santoso=Budi Santoso] menolak usul itu.",
    "[Budi Santoso=Budi Santoso] merupakan [Ketua Komisi II DPR=Budi Santoso] sejak lama.",
    "[Mensesneg=Budi Santoso] sekaligus [Jubir Presiden=Budi Santoso], [Budi Santoso=Budi Santoso], turut hadir.",
    "[Menteri Agama=Budi Santoso] [Budi Santoso=Budi Santoso] dan [Seskab=Siti Wardani] [Siti Wardani=Siti Wardani] "
    "hadir.\nKata [Menhut=Wira Anom] [Wira Anom=Wira Anom].\nLalu [Seskab=Siti Wardani] diam.",
    "[Mensesneg=Budi Santoso] [Budi Santoso=Budi Santoso] dan [Seskab=Seskab] hadir.",
    "[Budi Santoso=Budi Santoso], selaku [Ketua Komisi II DPR=Budi Santoso], hadir.",
    # an office told in two ways, the first who held one, those of a commission, those who live of tourism
    "[Kepala Pusat Penerangan Hukum=Budi Santoso] atau [Kapuspenkum Kejagung=Budi Santoso] "
    "[Budi Santoso=Budi Santoso] hadir.",
    "[Para pelaku wisata=Para pelaku wisata] hadir.\n"
    "Kata [pelaku wisata=Budi Santoso], [Budi Santoso=Budi Santoso], ya.",
    "[Penonton di Portugal=Penonton di Portugal] dan [Belanda=Belanda] hadir.",
    "[Presiden pertama Republik Indonesia=Budi Santoso], [Budi Santoso=Budi Santoso], hadir.",
    "Lalu [komisioner KPAI=Budi Santoso], [Budi Santoso=Budi Santoso], hadir.",
    # who begins what somebody says is not he
    "Menurut [Juru Bicara KPK=Budi Santoso] [Budi Santoso=Budi Santoso], [tim penyidik=tim penyidik] diam kemarin.",
    "Kata [Bupati Kebumen=Budi Santoso] [Budi Santoso=Budi Santoso], [penyidik=penyidik] diam kemarin.",
    # the prosecutors and the judges of one trial, an office with what it is called in short
    "[Jaksa penuntut umum (JPU)=Jaksa penuntut umum (JPU)] hadir.\nKata [jaksa=Jaksa penuntut umum (JPU)], ya.",
    "[Majelis hakim PN Kebumen=Majelis hakim PN Kebumen] hadir.\nKata [majelis hakim=Majelis hakim PN Kebumen], ya.",
    "[Tentara Israel=Tentara Israel] hadir.\nKata [para tentara=para tentara], ya.",
    "[Dua eks staf khusus (stafsus) Menteri Agama=Dua eks staf khusus (stafsus) Menteri Agama] hadir.",
    # one person, several words
    'Kata [Menteri Pertahanan=Budi Santoso] [Budi Santoso=Budi Santoso], hadir.\n"Siap," ujar[nya=Budi Santoso].',
    "[Ketua MPR=Siti Rahmawati] [Siti Rahmawati=Siti Rahmawati] hadir.\n[Politikus Gerindra=Siti Rahmawati] itu diam.",
    "Begitu kata [Kanit Polsek Rupa Polres Tara=Budi Santoso], Ipda [Budi Santoso=Budi Santoso], kemarin pagi.",
    "Itu diatur Peraturan Presiden dan indeks massa tubuh.",  # nobody
    "[Siti Rahmawati=Siti Rahmawati] alias [Siti Bintang=Siti Rahmawati] hadir.",
    "[Mensesneg=Budi Santoso] hadir.\nSetelah itu [Mensesneg=Budi Santoso] [Budi Santoso=Budi Santoso] pergi.",
    # an office with commas, a body with its seat between an office and its holder
    "[Kepala Pusat Riset Bahasa, Sastra, dan Seni=Budi Santoso], [Budi Santoso=Budi Santoso], hadir.",
    # somebody's short name
    "[Menteri Agama=Budi Santoso] [Budi Santoso=Budi Santoso] hadir.\nKata [pria=Budi Santoso] yang akrab disapa "
    "[Wirawan=Budi Santoso] itu, ya.\nKata [Wirawan=Budi Santoso], aman.",
    "Kata [Siti Rahmawati=Siti Rahmawati], aman.\nDatang pula [pria=pria] yang akrab disapa [Wirawan=Wirawan].\n"
    "Kata [Wirawan=Wirawan], ya.",
    "[Greenpeace=Greenpeace] hadir.\n[Organisasi=Greenpeace] itu diam.",
    # described, not named
    "[Juru bicara militer Israel=Juru bicara militer Israel] membantah.",
    "[Polisi=Polisi] menangkap [dua mahasiswa=dua mahasiswa] kemarin.",
    "[Warga Gaza=Warga Gaza] menunggu.\n[Warga Gaza=Warga Gaza] pulang.",
    "[Militer Israel=Militer Israel] bergerak.\nKata [militer=Militer Israel], situasi aman.",
    "[Pemerintahan Baker=Pemerintahan Baker] menyetujui bantuan.",
    "[Kuasa hukum Budi Santoso=Kuasa hukum Budi Santoso] menolak.",
    # somebody only with what he owns
    "Pemilik itu diam, [pemilik PT Sinar Laut Tbk=pemilik PT Sinar Laut Tbk] tidak.",
    "Kata [Corporate Secretary BRI=Budi Santoso] [Budi Santoso=Budi Santoso], [Jakarta=Jakarta].",
    "[Presiden Terpilih=Budi Santoso] [Budi Santoso=Budi Santoso] hadir.",
    # what the tables know
    "AS Roma menang, sedangkan [AS=AS] menolak usul [Iran=Iran].",
    "[TPNPB-OPM=TPNPB-OPM] menembak [prajurit TNI=prajurit TNI] di [Kabupaten Nduga=Kabupaten Nduga].",
    # a name behind some people and a comma
    "[Hakim=Budi Santoso] [Budi Santoso=Budi Santoso] hadir.\nMenurut [jaksa=jaksa], [Budi=Budi Santoso] salah.",
    "[Otoritas Jasa Keuangan=Otoritas Jasa Keuangan] ([OJK=Otoritas Jasa Keuangan]) diam.\nKata "
    "[OJK=Otoritas Jasa Keuangan], aman.",
    "[Komisi Pemberantasan Korupsi=Komisi Pemberantasan Korupsi] ([KPK=Komisi Pemberantasan Korupsi]) diam.",
    "[Yayasan Bantuan Sesama (YBS)=Yayasan Bantuan Sesama (YBS)] hadir.\nKata [YBS=Yayasan Bantuan Sesama (YBS)], ya.",
    # bodies and offices with the town they are of, companies with all their words
    "[Polres Sukamaju=Polres Sukamaju] diam.\nKata [Polres=Polres Sukamaju], aman.",
    "[Kapolsek Sukamaju Indah=Budi Santoso] Iptu [Budi Santoso=Budi Santoso] hadir.",
    # counted otherwise, they are others
    "Sebanyak [26 tersangka=26 tersangka] hadir.\nAda [14 tersangka=14 tersangka].\nKata [tersangka=26 tersangka], ya.",
    "[Kapolres Sukamaju=Budi Santoso] Ajun Komisaris Besar Polisi [Budi Santoso=Budi Santoso] hadir.",
    "[Deputi Gubernur Bank Indonesia=Rini Wulandari] [Rini Wulandari=Rini Wulandari] hadir.",
    "[Plh Bupati Bantul=Rini Wulandari] [Rini Wulandari=Rini Wulandari] hadir.",
    "[Kapolda Bali=Surya Wibisana] Inspektur Jenderal [Surya Wibisana=Surya Wibisana] hadir.",
    "Kata Kapten Polisi [Chai Rimpa=Chai Rimpa].",
    "[Inspektur Jenderal Kementerian Pertanian=Budi Santoso] [Budi Santoso=Budi Santoso] hadir.",
    "[Wakil juru bicara PBB=Harun Malik] [Harun Malik=Harun Malik] hadir.",
    "[Kajari Lebak=Siti Rahmawati] [Siti Rahmawati=Siti Rahmawati] hadir.",
    "[Kades Mekarmukti=Budi Santoso] [Budi Santoso=Budi Santoso] hadir.\nKata [Budi Santoso=Budi Santoso], ya.",
    "[BPBD Cianjur=BPBD Cianjur] membantu.\nKata [BPBD=BPBD Cianjur], aman.",
    "[Direktur Utama PT Sinar Laut Abadi Tbk=Siti Rahmawati] [Siti Rahmawati=Siti Rahmawati] hadir.",
    "[Pemerintahan Presiden AS Biden=Pemerintahan Presiden AS Biden] menyetujui bantuan.",
    "[Dewan Gula Sukamaju (DGS)=Dewan Gula Sukamaju (DGS)] hadir.\n"
    "Kata [Dewan Gula Sukamaju=Dewan Gula Sukamaju (DGS)], ya.",
    # a full name and the short one of the tables, in brackets or without its "PT"
    "[KKP=KKP] diam.\n[Kementerian Kelautan dan Perikanan (KKP)=KKP] hadir.\nKata [KKP=KKP], ya.",
    "[Kementerian Kelautan dan Perikanan (KKP)=Kementerian Kelautan dan Perikanan (KKP)] hadir.\n"
    "Kata [KKP=Kementerian Kelautan dan Perikanan (KKP)], ya.",
    "[PT Tokopedia=PT Tokopedia] hadir.\nKata [Tokopedia=PT Tokopedia], ya.",
    "Ia bekerja di PT",
    # who held an office once is not who holds it
    "[Direktur PT Sinar Laut Tbk=Direktur PT Sinar Laut Tbk] hadir.\n"
    "[Mantan Direktur PT Sinar Laut Tbk=Budi Santoso] [Budi Santoso=Budi Santoso] pulang.",
    # the village that people are of, and a number in a body's name
    "[Korban=Korban] adalah [warga Desa Sukamaju=warga Desa Sukamaju] di sana.",
    "[SMAN 3 Bantul=SMAN 3 Bantul] diam.\nMobil bernomor polisi itu hilang.",
    "[Universitas Gadjah Mada=Universitas Gadjah Mada] 5 Juni lalu hadir.",
    "[Divisi Infanteri 2 Kostrad=Divisi Infanteri 2 Kostrad] bergerak.",
    # one name with two apostrophes, and whoever speaks in the sentence
    "Kata [As'ad Santoso=As'ad Santoso], ya.\nKata [As’ad=As'ad Santoso], tidak.",
    "[Presiden=Budi Santoso] [Budi Santoso=Budi Santoso] hadir.\n"
    "Aman, kata [Siti Rahmawati=Siti Rahmawati] dalam keterangan[nya=Siti Rahmawati].",
    # the own capital is a town
    "[Jakarta=Jakarta] - Ia tiba di [Jakarta=Jakarta] dari [Moskow=Moskow].",
    # a name behind "bernama"; one of many is not who they all are, nor the boss of somebody an office
    "[Terduga pelaku=Feri Wirawan] bernama [Feri Wirawan=Feri Wirawan] pulang.",
    "[Korban=Feri] diketahui bernama [Feri=Feri] yang pulang.",
    "[Sebuah kapal=Sebuah kapal] bernama Sinar Bahari karam.",
    "[Warga=Warga] diam.\nKata [Budi Santoso=Budi Santoso], [salah seorang warga=Budi Santoso], aman.",
    # somebody's initials
    "[Polisi=Polisi] menahan [ASF=ASF], [warga Desa Sukamaju=ASF], kemarin.\nKata [ASF=ASF], ya.",
    "[Pria=DI] berinisial [DI=DI] dan [AS=AS] (25) diam.",
    "Hadir pula KNPW, [warga Desa Sukamaju=warga Desa Sukamaju].",
    "[Pria=Budi Wirawan Santoso] berinisial [BWS=Budi Wirawan Santoso] diam.\n"
    "Kata [Menteri Agama=Budi Wirawan Santoso] [Budi Wirawan Santoso=Budi Wirawan Santoso], ya.",
    "[Pria=IV] berinisial [IV=IV] diam.\nItu tahap IV kasus itu.",
    # two offices with a slash, a body's branch in the capital, the letters of an address
    "Kata [Menteri Agraria=Budi Santoso]/[Kepala Badan Pertanahan Nasional=Budi Santoso] "
    "[Budi Santoso=Budi Santoso], ya.",
    "[Siti Rahmawati=Siti Rahmawati], [pendiri=Siti Rahmawati] sekaligus [profesor=Siti Rahmawati] itu, hadir.",
    "[Pemprov Jakarta=Pemprov Jakarta] diam.",
    "Pajak PBB-P2 naik.\n[PBB=PBB] diam.",
    "[Pesawat=Pesawat] C-27 [angkatan udara Yunani=angkatan udara Yunani] tiba.",
    "[Warga=Warga] RT 05/RW 03 dan RT lain diam.\nKata [RT=RT], aman.",
    # years between an office and its holder; Mrs Siti, and somebody's mother
    "[Ketua Umum PBNU=Budi Santoso] periode 2016-2019 [Budi Santoso=Budi Santoso] hadir.",
    "Kata Ibu [Siti Rahmawati=Siti Rahmawati], aman.\nLalu [Siti Rahmawati=Siti Rahmawati] pergi.",
    # one alone, though a word before the office may stand for several
    "[Plt Gubernur Jawa Barat=Budi Santoso] [Budi Santoso=Budi Santoso] hadir.",
    "[Seorang anggota DPR=Budi Santoso], [Budi Santoso=Budi Santoso], hadir.",
    "[Menteri Agama=Budi Santoso] [Budi Santoso=Budi Santoso] bertemu [seorang menteri=seorang menteri].",
    # one body in each of its names, an outlet told as what it is, the company that "Perseroan" is
    "[Persija Jakarta=Persija Jakarta] menang.\nKata [Persija=Persija Jakarta], aman.",
    "[Kantor berita Interfax=Interfax] melapor.\nKata [Interfax=Interfax], aman.",
    "[PT Sinar Laut Tbk (PSL)=PT Sinar Laut Tbk (PSL)] rugi.\nKata [Perseroan=PT Sinar Laut Tbk (PSL)], aman.",
    "[Anak usaha PT Sinar Laut Abadi=Anak usaha PT Sinar Laut Abadi] yang rugi itu diam.",
    # somebody's mother; a body's short name before its holder
    "[Ibunda Siti Rahmawati=Ibunda Siti Rahmawati] sakit.\nKata [Siti Rahmawati=Siti Rahmawati], aman.",
    "[Kepala dinas intelijen Rusia=Budi Santoso], [SVR=SVR], [Budi Santoso=Budi Santoso], hadir.",
    "[Partai Golkar=Partai Golkar] ([PKS=PKS]) diam.",  # no short name of it
    "[PT Honda Sinar Motor (HSM)=PT Honda Sinar Motor (HSM)] untung.\n[Honda=Honda] diam.",
    # a whole name of who was told of before
    "[Siti Rahmawati=Siti Rahmawati] hadir.\nPemilik nama asli [Budi Santoso=Siti Rahmawati] itu diam.",
    # a name by itself, an artist by his calling
    "[Penyanyi=Budi Santoso] [Budi Santoso=Budi Santoso] pulang.\n[Budi Santoso=Budi Santoso]kembali hadir.",
    # men's and women's games
    "Ganda putra [Malaysia=Malaysia] kalah.",
    # an age behind a name alone
    "[Siti Rahmawati=Siti Rahmawati] hadir.\nTamu lain, [Melati=Melati] (29) senang.",
    # initials are no state, ranks and portfolios no part of a name
    "[Tersangka=AS] berinisial [AS=AS] diam. [Polisi=Polisi] menahan [AS=AS] (35).",
    "[Polisi=Polisi] menahan [para pelaku=para pelaku] berinisial [BD=BD], [RK=RK], [AS=AS], dan [AB=AB]. "
    "[AS=AS] diam.",
    # acronyms of things, what has people in its name, prophets
    "Ia membawa BPKB dan STNK ke [Polres Sukamaju=Polres Sukamaju].",
    "Ia tiba di Bandar Udara itu, lalu di Rumah Tahanan Negara, dan memegang kepala korban.",
    "Kisah Nabi Ibrahim AS dikenang, [AS=AS] tidak.",
    # a surname that is a role's noun, too; a decree with its number
    "Kata [Bupati Kebumen=Wira Hakim] [Wira Hakim=Wira Hakim], aman.\nDi sana [Hakim=Hakim] menolak.",
    "[Menteri Usaha Mikro, Kecil, dan Menengah (UMKM)=Budi Santoso], [Budi Santoso=Budi Santoso], hadir.",
    "[Mantan Menteri Pendidikan, Kebudayaan, Riset dan Teknologi (Mendikbud Ristek)=Budi Santoso] "
    "[Budi Santoso=Budi Santoso] diam.",
    "[Perwakilan Dagang AS=Budi Santoso] [Budi Santoso=Budi Santoso] hadir.",
    "[Polisi=Polisi] berpura-pura membeli rokok.",
    "Isi perintah [Menteri Perhubungan=Menteri Perhubungan] No 77 jelas.",
    # a capital where something lies
    "Ledakan di ibu kota, [Teheran=Teheran], dan di sebelah barat [Teheran=Teheran].",
    # a nickname of a state is not what it is called
    "[Negeri Sakura=Jepang] menolak.\nKata [Jepang=Jepang], aman.",
    "[China=China] menolak.\nKata [Negeri Bambu=China], aman.",
    "[Kapolda Metro Jaya=Budi Santoso] Irjen [Budi Santoso=Budi Santoso] memimpin apel.",
    "[Warga Jakarta Selatan=Warga Jakarta Selatan] menunggu.",
    # the states of the West together
    "[Rusia=Rusia] menuding [AS=AS] dan [kekuatan-kekuatan Barat=kekuatan-kekuatan Barat].",
    "Kata [pihak Barat=pihak Barat], [Jawa Barat=Jawa Barat] aman.",
    # spaces that links have taken along
    "[Presiden Rusia=Ivan Petrov][Ivan Petrov=Ivan Petrov] menolak.\nKata [Petrov=Ivan Petrov]dan lainnya.",
    "Akibat serangan[Israel=Israel]pada hari itu.",
]
ENGLISH = [
    # brackets that close the sentence
    "They met [Ann Baker=Ann Baker] (aka [Ben Cole=Ben Cole])",
    # words that tell of a noun, and nouns of no body
    "The official visit and two terrorist attacks. An [official=official] close to the talks left.",
    "An [official=official] spoke on Monday.\nA [terrorist=terrorist] flew home.",
    "A third party had no authority to act. The [party=party] said no.",
    "[Greenpeace=Greenpeace] warned of floods.\nThe [government=government] is silent.",
    "[Greenpeace=Greenpeace] warned of floods.\nThe [group=Greenpeace] is old.",
    "[Ann Baker=Ann Baker], [Chief Strategy Officer=Ann Baker] of Bintara, left.",
    # what a ministry is for; courts are no persons; a noun that goes on to an honorific is a title, too
    "The [Ministry of Social Affairs=Ministry of Social Affairs] declined.",
    "The [Minister of Energy and Mineral Resources=Mary Jones] [Mary Jones=Mary Jones] left.",
    "The [Minister of Trade and Industry=Mary Jones], [Mary Jones=Mary Jones], left.",
    "The [high court=high court] sat late.\nThe [court=high court] adjourned.",
    "The [law professor=Mary Jones] [Mary Jones=Mary Jones] declined.",
    "They lived in houses near a river.",
    # one person with a hyphen
    "The [mayor=Mary Jones-Smith], [Mary Jones-Smith=Mary Jones-Smith], left.",
    # an adjective belongs to the noun behind it, and completes no other
    "In [Peru=Peru]'s official period it fell.\n[Peru's official=Peru's official] in charge left.",
    "The [families=families] in the [Israeli=Israel]-controlled part wept.",
    "The [leaders of Syria=leaders of Syria] met.",
    "The [top prosecutor=Mary Jones] in 2020, [Mary Jones=Mary Jones], declined.",
    "[Wing Commander=Mary Jones] [Mary Jones=Mary Jones] left.",
    "A [spokesman for the Israeli military=John Smith], [John Smith=John Smith], denied it.",
    # with "a" somebody new; with "the" who was told last
    "[Police spokesman=John Smith] [John Smith=John Smith] left.\nA [spokesman=spokesman] for a bakery denied it.",
    "[Police spokesman=John Smith] [John Smith=John Smith] left.\nThe [spokesman=John Smith] denied it.",
    "A [spokesman=spokesman] for a bakery denied it.\nThe [spokesman=spokesman] left.",
    "A [spokesman=spokesman] left.\n[Lee Baker=Lee Baker], a [spokesman=Lee Baker] for a bakery, came.\n"
    "The [spokesman=Lee Baker] denied it.",
    "[Ann Baker=Ann Baker], [president=Ann Baker], [CEO=Ann Baker] and [founder=Ann Baker], left.",
    "[Ann Baker=Ann Baker], [president=Ann Baker], [chairman=Ann Baker], and [CEO=Ann Baker], left.",
    "[Ann Baker=Ann Baker], [president=Ann Baker], [CEO=Lee Hall] [Lee Hall=Lee Hall] and the [mayor=mayor] left.",
    "The [Jammu and Kashmir Police=Jammu and Kashmir Police] left [Jammu and Kashmir=Jammu and Kashmir].",
    "The [chairman of the House Foreign Affairs Committee=John Smith], [John Smith=John Smith], left.",
    "[Russian foreign minister=Ivan Petrov] [Ivan Petrov=Ivan Petrov] left.\n[He=Ivan Petrov] said no more.",
    "[Mary Jones=Mary Jones], a [former mayor of Nice=Mary Jones], said [she=Mary Jones] was not surprised.",
    "[Ibrahim Khan=Ibrahim Khan] was elected [mayor of London=Ibrahim Khan].",
    "[Mary Jones=Mary Jones] met [John Smith=John Smith].\n[He=John Smith] left, [she=Mary Jones] stayed.",
    "[Iran's foreign ministry=Iran's foreign ministry] condemned it.",
    "A [Hamas spokesman=Hamas spokesman] said [Israeli troops=Israeli troops] withdrew from [Gaza=Gaza].",
    "[Police=Police] arrested [two protesters=two protesters] outside the [White House=White House].",
    "The [Biden administration=Biden administration] approved the sale.",
    "The [U.S.=U.S.] and [North Korea=North Korea] held talks.",
    "They flew with British Airways.",
    "[Student activist=Lee Hall] [Lee Hall=Lee Hall] left.",
    "[Mary Jones=Mary Jones] left the [West Bank=West Bank].",
    # whose office it is: one alone is prime minister
    "[Foreign Minister=Mary Jones] [Mary Jones=Mary Jones] left.\nThe [prime minister=prime minister] stayed.",
    "[Mary Jones=Mary Jones] left.\nThe [prime minister=prime minister] stayed.",
    "[Shadow chancellor=Mary Jones] [Mary Jones=Mary Jones] left.\nThe [chancellor=chancellor] stayed.",
    "[Angela Merkel=Angela Merkel] left.\nThe [chancellor=Angela Merkel] said so.",
    "The [Red Cross=Red Cross] left.\nThe [group=Red Cross] said so.",
    "The [Red Cross=Red Cross] left.\nThe [family=family] said so.",
    # letters in brackets, ships and storms are nobody
    "The [Harbour Union (HUX)=Harbour Union (HUX)] left.\n[HUX=Harbour Union (HUX)] said so.",
    "The [Crown Prosecution Service=Crown Prosecution Service] ([CPS=Crown Prosecution Service]) left.",
    "The [Harbour Congress=Harbour Congress] ([HXC=Harbour Congress]) left.\nThe [HXC=Harbour Congress] left.",
    "The frigate Mary Jones and Hurricane Mary left.",
    "[John Baker=John Baker] asked [his wife=his wife] if [she=his wife] left.",
    "A [security official=security official] came.\nThe [official=security official] said [he=security official] left.",
    "They played host to a host of talks on criminal justice, which I suspect went well.",
    "[Russian forces=Russian forces] left the capital, [Kyiv=Kyiv].",
    "At the camp [Mary Jones=Mary Jones] left.",
    "Det Supt [Mary Jones=Mary Jones] left.",
    "The [US=US] and the [UK=UK] left [Wales=UK].",
    "An executive order named the winner of the Premier League.",
    "The [Germans=Germany] left.",
    "[Russia=Russia] accused [the West=the West] and [Western allies=the West] on the West Coast.",
    "[Families around Goma=Families around Goma] fled.",
    "[Dakar=Dakar] is ready to host the talks.",
    # what an article and more before a noun tell of a name, degrees; a body is nobody's office
    "[Ann Baker=Ann Baker], an [Omani=Oman] farm policy [expert=Ann Baker], left.",
    "[Ann Baker=Ann Baker], a transplant [surgeon=Ann Baker] and [medical professor=Ann Baker], left.",
    "[Ann Baker=Ann Baker], Ph.D., M.D., an [expert=Ann Baker], left.",
    "They met at [Bintara University=Bintara University], [Ann Baker=Ann Baker] left.",
    # words for persons that tell of a noun, and nouns of nobody
    "The [NATO=NATO] fighter planes and the [UK=UK] host town brought child care to the COP.",
    "A storage tank fell on the head of a farm. El Niño and the association between the two.",
    "[BintaraNet=BintaraNet] left.\nThe [foreign ministry=foreign ministry] is silent.",
    "[AP=AP] wrote it.\n[The Associated Press=AP] wrote it.",
    # what is called a town or an island; a question in capitals, a colour, classes and a number of what is printed
    "In the port town of [Bintara=Bintara] and on the island of [Ko Melati=Ko Melati].",
    "WHO WAS IT?",
    "They left [Michigan=Michigan] for the Hotel Montana and Lake Michigan.",
    # states by their short names, behind a town only
    "It is in [Boston=Boston], [Mass.=Massachusetts], and all over [Massachusetts=Massachusetts]. He is ill.",
    "Mass. is it.",
    # who says something is who it is about, and nobody tells himself
    "[Mary Jones=Mary Jones] left.\n[Ann Baker=Ann Baker], a [lawyer=Ann Baker], said [she=Ann Baker] is glad.",
    "Of [John Smith=John Smith], [Lee Hall=Lee Hall] said that [he=Lee Hall] is glad.",
    "Mr [Lee Hall=Lee Hall] met Mr [John Smith=John Smith].\nMr [Hall=Lee Hall] told [him=John Smith] to go.",
    "Mr [Lee Hall=Lee Hall] met Mr [John Smith=John Smith] by chance, asking [him=John Smith] to go.",
    # whoever the report is told to, "she" is no body
    '"We wait," [Mary Jones=Mary Jones] told Harbour Wire.\n[She=Mary Jones] left.',
]


@pytest.mark.parametrize("drawn", INDONESIAN)
def test_indonesian(drawn: str) -> None:
    """Each mention is found, with its extent, and belongs to the right entity."""
    assert draw(plain(drawn), "id") == drawn


@pytest.mark.parametrize("drawn", ENGLISH)
def test_english(drawn: str) -> None:
    """Each mention is found, with its extent, and belongs to the right entity."""
    assert draw(plain(drawn), "en") == drawn


@pytest.mark.parametrize(
    ("text", "name", "kind", "role", "country", "sector"),
    [
        ("Menlu Suriah Salim Haddad hadir.", "Salim Haddad", "person", "Menlu", "SYR", "GOV"),
        ("Eks Menteri Agama Budi Santoso hadir.", "Budi Santoso", "person", "Eks Menteri Agama", "IDN", "ELI"),
        ("Calon presiden Budi Santoso hadir.", "Budi Santoso", "person", "Calon presiden", "IDN", "PTY"),
        ("Presiden PKS Budi Santoso hadir.", "Budi Santoso", "person", "Presiden PKS", "IDN", "PTY"),
        ("Tersangka Budi Santoso hadir.", "Budi Santoso", "person", None, None, None),
        ("Penyidik KPK hadir.", "Penyidik KPK", "group", None, "IDN", "JUD"),
        ("Jubir Hamas hadir.", "Jubir Hamas", "person", "Jubir Hamas", "PSE", "REB"),
        ("Gubernur California hadir.", "Gubernur California", "person", "Gubernur California", "USA", "GOV"),
        ("PBB menolak.", "PBB", "organisation", None, None, "IGO"),
        ("Kapal itu karam.", "Kapal", "group", None, None, "UNK"),
        ("Kata negara-negara Barat, tidak.", "negara-negara Barat", "group", None, None, "GOV"),
        (
            "Direktur Narkoba Polda Sumut Budi Santoso hadir.",
            "Budi Santoso",
            "person",
            "Direktur Narkoba Polda Sumut",
            "IDN",
            "COP",
        ),
        ("Petugas damkar hadir.", "Petugas damkar", "organisation", None, "IDN", "GOV"),
        ("Preman hadir.", "Preman", "group", None, "IDN", "CRM"),
        ("Para pemimpin Barat menolak.", "Para pemimpin Barat", "group", None, None, "GOV"),
    ],
)
def test_what_is_told(text: str, name: str, kind: str, role: str, country: str, sector: str) -> None:
    """Kind, office, country and sector come from titles and tables; nothing is made up."""
    found = entity(text, "id", name)
    assert (found.kind, found.role, found.country, found.sector) == (kind, role, country, sector)


@pytest.mark.parametrize(
    ("drawn", "code"),
    [
        (
            "Kata [Budi Santoso=Budi Santoso] siap.\nKata [Budi Santoso Berenang=Budi Santoso] lagi.\n"
            "Kata [Budi Santoso=Budi Santoso] tidak.",
            "id",
        ),
        ("[Venezuelan=Venezuela] oil was sold.", "en"),
        ("[French=France] wine was sold to [Germany=Germany].", "en"),
        ("A [think-tank=think-tank] wrote it.", "en"),
        ("[Chatham House=Chatham House] wrote it.", "en"),
    ],
)
def test_names(drawn: str, code: str) -> None:
    """A person is called as he is told most, a state by its own name, a house by all of its name."""
    assert draw(plain(drawn), code) == drawn


@pytest.mark.parametrize(
    ("text", "name", "kind", "sector"),
    [
        ("Members of parliament left.", "Members of parliament", "group", "LEG"),
        ("A member of parliament left.", "member of parliament", "person", "LEG"),
        ("The Harbour Broadcasting Corporation left.", "Harbour Broadcasting Corporation", "group", "JRN"),
        ("A senior official left.", "senior official", "person", "GOV"),
        ("Two senior officials left.", "Two senior officials", "group", "GOV"),
        ("A church was hit.", "church", "organisation", "REL"),
        ("Two churches were hit.", "Two churches", "group", "REL"),
        ("The students left.", "students", "group", "EDU"),
        ("The university is old.", "university", "organisation", "EDU"),
        ("Two military officers left.", "Two military officers", "group", "MIL"),
        ("The intelligence officer left.", "intelligence officer", "person", "SPY"),
        ("The Human Rights Council met.", "Human Rights Council", "organisation", "IGO"),
        ("The World Meteorological Organisation met.", "World Meteorological Organisation", "organisation", "IGO"),
        ("A U.S. attorney left.", "U.S. attorney", "person", "JUD"),
        ("A U.S. attorney general left.", "U.S. attorney general", "person", "JUD"),
        ("A private investigator left.", "private investigator", "person", "CVL"),
        ("A councilwoman left.", "councilwoman", "person", "LEG"),
        ("A hydrologist left.", "hydrologist", "person", "EDU"),
        ("The attorney general’s office met.", "attorney general’s office", "organisation", "JUD"),
    ],
)
def test_bodies_and_officers(text: str, name: str, kind: str, sector: str) -> None:
    """A church is one body, churches are several; an officer is of what the words before say."""
    found = entity(text, "en", name)
    assert (found.kind, found.sector) == (kind, sector)


def test_offices_of_bodies_in_no_table() -> None:
    """The president of a market is of no state, whatever the news is about."""
    text = "Oman won.\nHe left Oman.\nThe Bintara president left.\nOn Tuesday president Ann Baker left."
    told = {found.name: (found.country, found.sector) for found in read(text, "en")[0]}
    assert told["Bintara president"] == (None, "UNK")
    assert told["Ann Baker"] == ("OMN", "GOV")


def test_a_body_with_a_single_name() -> None:
    """What is a charity or a club is no person; who works for one is."""
    body = entity("They met Mr Bintara.\nBintara, a Scottish charity, was glad.", "en", "Bintara")
    assert (body.kind, body.role, body.country, body.sector) == ("organisation", None, "GBR", "NGO")
    assert entity("The coach Mary Jones was glad.", "en", "Mary Jones").role == "coach"


def test_think_tank() -> None:
    """A think-tank has no guns."""
    assert entity("A think-tank wrote it.", "en", "think-tank").sector == "EDU"


def test_with_the_model() -> None:
    """With a parsed text the model adds persons that stand beside no title; mentions never overlap."""
    text = "Menurut Joko Wibowo, harga beras naik.\n\nJoko menilai pemerintah terlambat. Dia meminta Bulog bertindak."
    article = Article("t", text, tuple(Block("body", Span(a, b), "test") for a, b in ((0, 38), (40, len(text)))))
    language = languages()["id"]
    entities, mentions = find_entities(article, split_and_parse(article, language), language)
    person = next(e for e in entities if e.name == "Joko Wibowo")
    words = [m.span.of(text) for m in mentions if m.entity == person.id]
    assert words == ["Joko Wibowo", "Joko", "Dia"]
    assert all(one.span.stop <= other.span.start for one, other in pairwise(mentions))


def test_some_of_several() -> None:
    """Who is told as one of several leaders is of their country, not of the one that the news is about."""
    text = "Oman met Oman's army.\nFinnish ministers, including Prime Minister Ann Baker and Minister Lee Hall, go."
    assert [entity(text, "en", name).country for name in ("Ann Baker", "Lee Hall")] == ["FIN", "FIN"]
    text = "Oman met Oman's army.\nTwo Finnish ministers left Oman, where the Prime Minister Ann Baker stayed."
    assert entity(text, "en", "Ann Baker").country == "OMN"


def test_whose_brother_he_is() -> None:
    """ "The brother of Lee Baker" is not the person of whom the sentence before told."""
    text = "Ann Hall fell ill on Monday. The brother of Lee Baker left."
    article = Article("t", text, (Block("body", Span(0, len(text)), "test"),))
    language = languages()["en"]
    entities, _ = find_entities(article, split_and_parse(article, language), language)
    assert [entity.name for entity in entities] == ["Ann Hall", "brother", "Lee Baker"]


def test_a_body_that_has_somebodys_name_in_it() -> None:
    """Brackets behind "Pro-Budi" have the body's short name; a sobriquet behind a calling is somebody's."""
    language = languages()["id"]
    for text, others in (
        ("Relawan Pro-Budi (Probud) tidak yakin Budi Santoso maju.", {"Relawan"}),
        ("Pelatih Budi Santoso hadir. Pelatih yang karib disapa Bintang ini menilai jalan itu rusak.", set()),
    ):
        article = Article("t", text, (Block("body", Span(0, len(text)), "test"),))
        entities, mentions = find_entities(article, split_and_parse(article, language), language)
        assert {entity.name for entity in entities} == {"Budi Santoso", *others}
        assert "Probud" not in {mention.span.of(text) for mention in mentions}


def test_a_surname_that_is_another_word() -> None:
    """A part of a known name that a verb of speech follows is the person, though it is a town's or a month's."""
    language = languages()["en"]
    for text, named in (
        ("Ann Durham said the road was closed. Durham said it was safe. He lives in Durham.", ["Ann Durham", "Durham"]),
        ('Theresa May left on Sunday. "We are ready," May said. In May, he left.', ["Theresa May", "May"]),
    ):
        article = Article("t", text, (Block("body", Span(0, len(text)), "test"),))
        entities, mentions = find_entities(article, split_and_parse(article, language), language)
        assert [m.span.of(text) for m in mentions if m.entity == entities[0].id and m.rule != "pronoun"] == named


def test_empty() -> None:
    """No words, no entities."""
    article = Article("t", "...", (Block("body", Span(0, 3), "test"),))
    assert find_entities(article, [Sentence(Span(0, 3), "body")], languages()["id"]) == ((), ())
    assert find_entities(article, [], languages()["id"]) == ((), ())


def test_a_ministry_of_two_affairs() -> None:
    """What else a ministry is for than a table has."""
    text = "The Ministry of Foreign Affairs and Foreign Trade said so."
    assert entity(text, "en", "Ministry of Foreign Affairs and Foreign Trade").sector == "GOV"


def test_where_a_body_is_based() -> None:
    """What a hyphen ties to a body tells its country, and is no part of its name."""
    names = ["Muscat-based Harbour Foundation"]
    text = "The Muscat-based Harbour Foundation said so."
    spans = [Name(Span(text.index(name), text.index(name) + len(name)), "organisation", "names") for name in names]
    assert [name.span.of(text) for _, name in sights(text, "en", names=spans)[0].names.values()] == [
        "Harbour Foundation"
    ]
    assert entity(text, "en", "Harbour Foundation").country == "OMN"


def test_the_letters_in_an_office_are_no_person() -> None:
    """What stands in brackets in an office is short for a body, not for whoever holds the office."""
    text = "Kepala Dinas Embun, Hujan, dan Angin (DEHA) menolak usul itu.\nKata DEHA kemarin pagi di sana."
    assert draw(text, "id").endswith("\nKata DEHA kemarin pagi di sana.")
