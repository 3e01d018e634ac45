// Shows how much of a file has been sent, then how far the hub has come with it. Everything works without this too.
(function () {
    'use strict';

    function watch(stage) {
        fetch(stage.dataset.stage, {credentials: 'same-origin'}).then(function (answer) {
            if (!answer.ok) {
                throw new Error('gone');
            }
            return answer.json();
        }).then(function (told) {
            if (told.done) {
                window.location.reload();
            } else {
                stage.textContent = told.stage;
                window.setTimeout(watch, 1000, stage);
            }
        }).catch(function () {
            window.location.reload();
        });
    }

    function show(form, share, words) {
        var progress = form.querySelector('.hub-progress');
        progress.hidden = false;
        progress.querySelector('progress').value = share;
        progress.querySelector('.hub-progress__words').textContent = words;
    }

    function again(form, html) {
        var main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
        var old = document.querySelector('main');
        if (main && old) {
            old.replaceWith(main);
            start();
            window.scrollTo(0, 0);
        } else {
            window.location.reload();
        }
    }

    function send(event) {
        var form = event.target;
        var file = form.querySelector('input[type=file]').files[0];
        event.preventDefault();
        if (file && file.size > form.dataset.largestMb * 1048576) {
            show(form, 0, 'The file is larger than ' + form.dataset.largestMb + ' MB. Nothing was sent.');
            return;
        }
        var request = new XMLHttpRequest();
        request.upload.addEventListener('progress', function (sent) {
            var share = Math.round(100 * sent.loaded / sent.total);
            show(form, share, share + '% sent');
        });
        request.addEventListener('load', function () {
            if (request.status === 200) {
                window.location.assign(request.responseURL);
            } else {
                again(form, request.responseText);
            }
        });
        request.addEventListener('error', function () {
            show(form, 0, 'The file did not arrive. Check your connection and send it again.');
        });
        request.open('POST', form.action);
        request.send(new FormData(form));
    }

    function start() {
        document.querySelectorAll('form.hub-upload').forEach(function (form) {
            form.addEventListener('submit', send);
        });
        document.querySelectorAll('.hub-stage').forEach(watch);
    }

    start();
}());
