import 'bootstrap-lombardia/dist/css/bootstrap-lombardia.min.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import './desk.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('the page has no place for the app');
mount(App, { target });
