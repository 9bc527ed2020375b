// The mobile specialist: what an app on a phone must survive, and what its store demands.
import { concern, defineAgent } from "./define.ts";
import { instruct } from "./instructions.ts";
import { terms, triggers } from "./terms.ts";

export const mobileAgent = defineAgent({
  role: "mobile",
  description: "Plans apps on phones and tablets: life cycle, permissions, offline use and store rules.",
  dependsOn: ["architect"],
  reach: "narrow",
  triggers: [
    ...triggers(2, "мобильн* верси*, handheld, handhelds, version mobile, versión móvil, スマートフォン"),
    ...triggers(
      3,
      "mobile app, mobile apps, mobile application, mobile applications, native app",
      "smartphone app, mobile App, Smartphone-App, Handy-App, aplicación móvil",
      "aplicaciones móviles, application mobile, applications mobiles, aplicativo móvel",
      "aplicativo mobile, мобильн* приложени*, モバイルアプリ, スマホアプリ, 移动应用, 手机应用, اپلیکیشن موبایل",
      "برنامه موبایل",
    ),
    ...triggers(2, "on-device, 移动端, 小程序, smartphone, smartphones"),
  ],
  checklist: [
    concern({
      id: "ios-platform",
      when: terms(
        "iOS app, iPhone app, iPad app, Swift, swiftui, UIKit, xcode, iOS, watchOS, iPadOS",
        "HealthKit, CocoaPods, iOSアプリ",
      ),
      risk: "The app is killed in the background and comes back without what the person had typed.",
      recommend:
        "Save state when the scene leaves the foreground, name the oldest supported iOS, and keep work off the main thread.",
      situation: "the app is killed in the background in the middle of an entry and opened again",
      negative: true,
      accept: "the same screen appears with the entry",
      verify: "A UI test on the oldest supported iOS ends the process and relaunches.",
      source: "Apple Developer Documentation, Managing your app's life cycle",
      weight: 2,
    }),
    concern({
      id: "android-platform",
      when: terms(
        "Android app, Android, Jetpack Compose, Android Studio, Gradle Android, APK, Wear OS",
        "Android SDK",
      ),
      risk: "Turning the phone or a lack of memory recreates the activity and loses its state.",
      recommend:
        "Keep state in a view model with saved state, do deferred work with WorkManager, and name the lowest API level.",
      situation: "the phone is turned and the process is ended by the system in the middle of an entry",
      negative: true,
      accept: "the same screen appears with the entry",
      verify: "An instrumented test on the lowest API level recreates the activity.",
      source: "Android Developers, Save UI states",
      weight: 2,
    }),
    concern({
      id: "cross-platform",
      when: terms(
        "React Native, Flutter, Xamarin, MAUI, Ionic, Capacitor, Cordova",
        "Kotlin Multiplatform, cross-platform mobile, Expo",
      ),
      risk: "What works on one platform fails on the other on the day of the release.",
      recommend:
        "Run the main flows on both platforms in each build, and keep native code behind one interface.",
      situation: "the main flows run on both platforms from one commit",
      accept: "both end alike, and differences are those on the stated list",
      verify: "A device matrix in the pipeline runs the flows on both.",
      source: "Flutter documentation, Integration testing; React Native documentation, Testing",
      weight: 3,
    }),
    concern({
      id: "app-permissions",
      when: terms(
        "camera permission, location permission, app permissions, geolocation on the device",
        "Bluetooth permission, microphone access, photo library, HealthKit",
        "background location, contacts access",
      ),
      risk: "A refused permission ends in a blank screen, or the store refuses the app.",
      recommend: "Ask at the moment of use with the reason, and offer a way on without it.",
      situation: "each permission is refused",
      negative: true,
      accept: "the app says what is missing, offers a way on, and does not ask again by itself",
      verify: "A UI test refuses each permission.",
      source: "OWASP MASVS 2.1 MASVS-PLATFORM",
      weight: 2,
    }),
    concern({
      id: "device-storage",
      when: terms(
        "keychain, keystore, biometric, Face ID, Touch ID, fingerprint login, on-device",
        "on device storage, device encryption, secure enclave, local-first",
      ),
      risk: "A lost or copied phone gives away tokens and private entries.",
      recommend:
        "Keep keys in the platform's key store, encrypt private data with them, and leave it out of backups and screenshots.",
      situation: "the app's files and a device backup are read without the device's unlock code",
      negative: true,
      accept: "no token and no private entry can be read",
      verify: "A test searches files and a backup for seeded values.",
      source: "OWASP MASVS 2.1 MASVS-STORAGE, MASVS-CRYPTO",
      weight: 1,
    }),
    concern({
      id: "offline-use",
      when: terms(
        "offline support, works offline, offline mode, offline capability, sync when online",
        "background sync, no connectivity, intermittent connectivity, offline access",
      ),
      risk: "What was entered without a network is lost or sent twice.",
      recommend: "Write locally first, queue changes with ids of their own, and show what has not been sent.",
      situation: "entries are made without a network, the app is ended, and the network returns",
      negative: true,
      accept: "each entry reaches the server once, and the app shows when",
      verify: "A UI test toggles the network and counts entries on a stub server.",
      source: "Android Developers, Build an offline-first app",
      weight: 1,
    }),
    concern({
      id: "store-release",
      when: terms(
        "App Store, Google Play, Play Store, testflight, app review, in-app purchase",
        "in-app purchases, app signing, app store submission",
      ),
      risk: "The store refuses the release a day before it is announced.",
      recommend:
        "Check the store's rules on privacy labels, purchases and account deletion before building, and release in stages.",
      situation: "the checklist of each store is read against the release candidate",
      accept: "every point is met, and account deletion works inside the app",
      verify: "manual: fill in the checklist of each store and keep it with the release.",
      source: "Apple App Store Review Guidelines 5.1.1; Google Play User Data policy",
      weight: 2,
    }),
    concern({
      id: "push-and-battery",
      when: terms(
        "push notification, push notifications, APNs, FCM, firebase Cloud Messaging",
        "background task, background tasks, battery life, wake lock",
        "widget on the home screen",
      ),
      risk: "Messages are missed or the battery is empty by noon.",
      recommend: "Let the push only say that something is new, fetch on opening, and batch background work.",
      situation: "pushes are refused, delayed and repeated",
      negative: true,
      accept: "opening the app shows everything once",
      verify: "A UI test opens the app after each case.",
      source:
        "Apple Developer Documentation, User Notifications; Firebase Cloud Messaging, Message lifecycle",
      weight: 1,
    }),
    concern({
      id: "device-variety",
      when: terms(
        "tablet, tablets, phone sizes, screen sizes, portrait, landscape, orientation",
        "older devices, minimum iOS version, minimum Android version, foldable, iPadOS",
      ),
      risk: "The app is right on the developer's phone and cut off or lost on others.",
      recommend:
        "Name the oldest system version and the smallest and largest screen, and run the main flows on each with large text.",
      situation:
        "the main flows run on the smallest and largest screen, turned once, with the largest text size",
      accept: "nothing is cut off, and no entry is lost by turning",
      verify: "A UI test runs the flows on both ends of the device list.",
      source: "Android Developers, Support different screen sizes; Apple Human Interface Guidelines, Layout",
      weight: 1,
    }),
    concern({
      id: "links-into-the-app",
      when: terms(
        "deep link, deep links, universal link, universal links, app links, QR code, QR codes",
        "share sheet, URL scheme, scan a code",
      ),
      risk: "A link opens the wrong screen, or another app takes it over with the token in it.",
      recommend:
        "Use links that the domain confirms, check every parameter like foreign input, and keep the goal through signing in.",
      situation: "a link is opened signed out, with a changed parameter, and without the app installed",
      negative: true,
      accept:
        "the goal is reached after signing in, the changed one is refused, and the web page opens otherwise",
      verify: "A UI test opens the three links.",
      source: "OWASP MASVS 2.1 MASVS-PLATFORM",
      weight: 1,
    }),
    concern({
      id: "app-versions",
      when: terms(
        "force update, forced update, app version, app versions, minimum supported version",
        "backwards compatible with older app, phased release",
      ),
      risk: "Old versions stay on phones for years and break when the server changes.",
      recommend:
        "Send the app's version with each call, keep the contract of every version in use, and give the server a way to ask for an update.",
      situation: "the oldest version in use calls the new server",
      accept: "it works, or shows where to get the update and loses nothing",
      verify: "A contract test replays the calls of each version in use.",
      source: "OWASP MASVS 2.1 MASVS-CODE",
      weight: 1,
    }),
  ],
  decisions: [
    {
      id: "shared-code",
      when: terms("React Native, Flutter, Kotlin Multiplatform, cross-platform mobile"),
      title: "What the platforms share",
      choice:
        "One code base in the named framework; native modules only where the brief needs a device feature.",
      rationale: "The brief names the framework, and each native module has to be kept twice.",
      rejected: [{ option: "Two native apps", why: "Every requirement is then built and tested twice." }],
    },
    {
      id: "local-first-store",
      when: terms("offline-first, works offline, offline support, offline mode, local-first"),
      title: "Where an entry is written first",
      choice: "On the device, with an id made there; the server gets it later.",
      rationale: "The brief asks for use without a network; ids made on the device keep a repeat harmless.",
      rejected: [{ option: "Server first with a cache", why: "Nothing can be entered without a network." }],
    },
  ],
  instructions: instruct("the mobile specialist: you plan what an app must survive on a real phone.", [
    "suggestions: screens, local data and platform features",
    "acceptance: criteria on life cycle, permissions and lost networks",
    "risks: what the platform or the store refuses, with mitigation",
    "decisions: native or shared code, local data, where the brief gives grounds",
    "openQuestions: platforms, lowest versions and devices that the brief leaves out",
  ]),
});
