import { createRouter, createWebHistory } from 'vue-router'

const LibraryView = () => import('@/features/library/LibraryView.vue')

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'library', component: LibraryView },
    { path: '/trash', name: 'trash', component: LibraryView },
    { path: '/plugins/get', name: 'getPlugins', component: () => import('@/features/packages/GetPluginsPage.vue') },
    { path: '/plugins/:id?', name: 'plugins', component: () => import('@/features/plugins/PluginsPage.vue') },
    { path: '/scripts/:name?', name: 'scripts', component: () => import('@/features/scripts/ScriptsPage.vue') },
    { path: '/account', name: 'account', component: () => import('@/features/account/AccountPage.vue') },
    { path: '/page/:plugin/:element', name: 'page', component: () => import('@/features/slots/PluginSlotPage.vue') },
    { path: '/:rest(.*)*', name: 'missing', component: () => import('@/features/shell/MissingPage.vue') },
  ],
})
